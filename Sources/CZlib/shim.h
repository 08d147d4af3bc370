#ifndef RETROPAGER_CZLIB_SHIM_H
#define RETROPAGER_CZLIB_SHIM_H
#include <zlib.h>

/* inflateInit2 is a macro, which Swift cannot see: give it a function. */
static inline int czlib_inflateInit2(z_streamp stream, int windowBits) {
  return inflateInit2(stream, windowBits);
}
#endif
