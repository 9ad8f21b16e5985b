// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>
#include <compare>

namespace core {

/// An amount in whole cents of the provider's currency; never a floating-point number.
struct Money
{
    qint64 cents = 0;

    friend constexpr auto operator<=>(Money, Money) = default; // NOLINT(modernize-use-nullptr)
    friend constexpr Money operator+(Money left, Money right) { return {left.cents + right.cents}; }
    friend constexpr Money operator-(Money left, Money right) { return {left.cents - right.cents}; }
    friend constexpr Money operator*(Money amount, qint64 times) { return {amount.cents * times}; }
};

} // namespace core
