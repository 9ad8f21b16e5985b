// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Process.h"

int main()
{
    app::prepareProcess();
    return 0;
}
