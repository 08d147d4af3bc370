#ifndef RETROPAGER_CBYTEMASKS_H
#define RETROPAGER_CBYTEMASKS_H
#include <stdint.h>

/*
 * Comparisons of many bytes at once, one bit a byte: bit i of a result is about byte i.
 *
 * Swift's SIMD comparisons become loops over single bytes, and it has no way from a mask of lanes to an integer. These
 * are the vector extensions of the compiler that imports the header: no intrinsics, no assembly, any processor.
 */
typedef uint8_t cmasks_u8x16 __attribute__((ext_vector_type(16)));
typedef int8_t cmasks_i8x16 __attribute__((ext_vector_type(16)));
typedef uint8_t cmasks_u8x32 __attribute__((ext_vector_type(32)));
typedef int8_t cmasks_i8x32 __attribute__((ext_vector_type(32)));
typedef _Bool cmasks_bool16 __attribute__((ext_vector_type(16)));
typedef _Bool cmasks_bool32 __attribute__((ext_vector_type(32)));

/* Quotes, backslashes, control characters and what is not ASCII. Reads 16 bytes. */
static inline uint32_t cmasks_string16(const void *bytes) {
  cmasks_u8x16 v;
  __builtin_memcpy(&v, bytes, 16);
  /* As signed numbers, control characters and all above 0x7F are below 0x20. */
  cmasks_bool16 bits = __builtin_convertvector(((cmasks_i8x16)v < 0x20) | (v == '"') | (v == '\\'), cmasks_bool16);
  uint16_t mask;
  __builtin_memcpy(&mask, &bits, 2);
  return mask;
}

/* The same for 32 bytes. */
static inline uint32_t cmasks_string32(const void *bytes) {
  cmasks_u8x32 v;
  __builtin_memcpy(&v, bytes, 32);
  cmasks_bool32 bits = __builtin_convertvector(((cmasks_i8x32)v < 0x20) | (v == '"') | (v == '\\'), cmasks_bool32);
  uint32_t mask;
  __builtin_memcpy(&mask, &bits, 4);
  return mask;
}

/* Where two runs of 32 bytes differ. */
static inline uint32_t cmasks_differ32(const void *left, const void *right) {
  cmasks_u8x32 a, b;
  __builtin_memcpy(&a, left, 32);
  __builtin_memcpy(&b, right, 32);
  cmasks_bool32 bits = __builtin_convertvector(a != b, cmasks_bool32);
  uint32_t mask;
  __builtin_memcpy(&mask, &bits, 4);
  return mask;
}
#endif
