#ifndef RETROPAGER_CALLOCATOR_H
#define RETROPAGER_CALLOCATOR_H
#if defined(__GLIBC__) || __has_include(<gnu/libc-version.h>)
#include <malloc.h>

/* Has pieces of so many bytes and more given back to the system as soon as they are free. */
static inline void callocator_mapFrom(int bytes) { mallopt(M_MMAP_THRESHOLD, bytes); }
#else
static inline void callocator_mapFrom(int bytes) { (void)bytes; }
#endif
#endif
