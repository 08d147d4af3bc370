#ifndef RETROPAGER_CISAL_SHIM_H
#define RETROPAGER_CISAL_SHIM_H
#include <isa-l/igzip_lib.h>
#include <stdlib.h>

/* The state is 87 kB with arrays that Swift does not import: it is made here. */
static inline struct inflate_state *cisal_make(void) {
  struct inflate_state *state = malloc(sizeof *state);
  if (state != NULL) isal_inflate_init(state);
  return state;
}
#endif
