#pragma once
// The module's only allocator: memory is taken from the end and given back all at once. A page is
// built in one go and thrown away whole, so nothing is gained by freeing its parts, and malloc
// would be a tenth of the module.

namespace broadside::bridge {

// Forgets everything that was allocated. No object may be used afterwards.
void reset_arena();

}  // namespace broadside::bridge
