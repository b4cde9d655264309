# engine.wasm: the bridge around the engine; its only imports are the Unicode questions that
# web/engine.js answers. Flags by measurement
# (ARCHITECTURE.md, "Size").

set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
  "${CMAKE_SOURCE_DIR}/wasm/bridge/exports.txt")
file(STRINGS wasm/bridge/exports.txt engine_exports)
if(BROADSIDE_SMALL)
  list(REMOVE_ITEM engine_exports _engine_resolve _engine_html)
endif()
list(JOIN engine_exports "," engine_exports)

add_executable(engine wasm/bridge/arena.cpp wasm/bridge/bridge.cpp wasm/bridge/libc_stubs.cpp)
set_target_properties(engine PROPERTIES SUFFIX .wasm)
target_link_libraries(engine PRIVATE broadside_engine broadside_warnings)
# Partial redundancy elimination copies code. --dealign: loads and stores without alignment hints are
# bytes that repeat more often, and so are functions in the order of their use; -O3 after -Oz finds what the first round left. Few branches
# are worth their copies; somewhat larger functions than -Oz thinks are worth inlining, and longer
# ways through branches are worth being made straight.
target_link_options(engine PRIVATE
  -Oz -flto -fno-exceptions
  -sSTANDALONE_WASM --no-entry -sINLINING_LIMIT=0
  -Wl,-mllvm,-enable-pre=false -Wl,-mllvm,-phi-node-folding-threshold=1
  -Wl,-mllvm,-inline-threshold=30 -Wl,-mllvm,-jump-threading-threshold=11
  -sBINARYEN_EXTRA_PASSES=-O3,--reorder-functions,--dealign
  -sMALLOC=none -sALLOW_MEMORY_GROWTH=1
  -sTOTAL_STACK=262144 -sINITIAL_MEMORY=2097152
  -sEXPORTED_FUNCTIONS=${engine_exports} -sERROR_ON_UNDEFINED_SYMBOLS=0
  -sWARN_ON_UNDEFINED_SYMBOLS=0)

foreach(target IN ITEMS md4c broadside_base broadside_tape broadside_markdown broadside_model
                        broadside_page broadside_engine engine)
  # INLINING_LIMIT=0: Emscripten's -Oz otherwise forbids inlining even where it makes code smaller.
  target_compile_options(${target} PRIVATE -Oz -sINLINING_LIMIT=0 -fvisibility=hidden
    -fwhole-program-vtables)
endforeach()
