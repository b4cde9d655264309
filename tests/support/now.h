#pragma once
// The clock of tests.

namespace broadside::test {

inline constexpr double kNow = 1'800'000'000;  // 2027-01-15T08:00:00Z

}  // namespace broadside::test
