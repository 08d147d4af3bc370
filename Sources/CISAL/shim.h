#ifndef RETROPAGER_CISAL_SHIM_H
#define RETROPAGER_CISAL_SHIM_H
#include <isa-l/igzip_lib.h>
#include <stdlib.h>
#include <string.h>

/* The state is 87 kB with arrays that Swift does not import: it is made and looked into here. */
static inline struct inflate_state *cisal_make(void) {
  struct inflate_state *state = malloc(sizeof *state);
  if (state != NULL) isal_inflate_init(state);
  return state;
}

/* Decoded bytes that the state holds back; isal_inflate does not give them out once it has failed. */
static inline uint32_t cisal_heldCount(const struct inflate_state *state) {
  return state->tmp_out_valid - state->tmp_out_processed;
}

/* Moves as many of them out as fit, and returns how many these were. */
static inline uint32_t cisal_takeHeld(struct inflate_state *state, uint8_t *out, uint32_t room) {
  uint32_t count = cisal_heldCount(state);
  if (count > room) count = room;
  memcpy(out, state->tmp_out_buffer + state->tmp_out_processed, count);
  state->tmp_out_processed += count;
  return count;
}
#endif
