// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArrayView>
#include <QList>

namespace core {

/// One member of a JSON object, as written.
struct JsonMember
{
    QByteArrayView key = {};   ///< Between the quotes, escapes not resolved.
    QByteArrayView value = {}; ///< With its quotes or brackets.
};

/// Where the members of the object @p text start and end, without reading their values: cheap,
/// and never deeper than a counter. Empty for an empty object and for what is not an object;
/// whether the values are JSON is for a parser to say.
QList<JsonMember> jsonMembers(QByteArrayView text);

} // namespace core
