#pragma once
// How many steps the program has taken; only differences mean something.

unsigned long long steps_so_far();
