#ifndef RETROPAGER_CZLIB_CHECKSUM_H
#define RETROPAGER_CZLIB_CHECKSUM_H
#include <stddef.h>
#include <stdint.h>
#include <zlib.h>

/*
 * CRC-32 of gzip (reflected polynomial 0xEDB88320), by carry-less multiplication where the processor has it.
 *
 * The method is that of Gopal et al., "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction"
 * (Intel, 2009): four lanes of 128 bits are folded over 64 bytes a step, then into one lane, and what is left goes to
 * zlib, whose tables finish it. Elsewhere zlib does all of it.
 */
#if defined(__x86_64__)
#include <immintrin.h>

#define CZLIB_TARGET __attribute__((target("pclmul,sse4.1")))

/* One lane, moved on by the distance whose two powers of x are in `powers`. */
CZLIB_TARGET static inline __m128i czlib_crc_fold(__m128i lane, __m128i powers) {
  return _mm_xor_si128(_mm_clmulepi64_si128(lane, powers, 0x00), _mm_clmulepi64_si128(lane, powers, 0x11));
}

/* The lanes of `count` bytes, a multiple of 64 and at least 64, folded into 16 bytes that have the same checksum. */
CZLIB_TARGET static inline __m128i czlib_crc_lanes(uint32_t start, const uint8_t *bytes, size_t count) {
  const __m128i by64 = _mm_set_epi64x(0x01c6e41596, 0x0154442bd4);
  const __m128i by16 = _mm_set_epi64x(0x00ccaa009e, 0x01751997d0);
  __m128i lanes[4];
  for (int lane = 0; lane < 4; lane++) lanes[lane] = _mm_loadu_si128((const __m128i *)(bytes + 16 * lane));
  lanes[0] = _mm_xor_si128(lanes[0], _mm_cvtsi32_si128((int)start));
  for (size_t offset = 64; offset < count; offset += 64) {
    for (int lane = 0; lane < 4; lane++) {
      const __m128i next = _mm_loadu_si128((const __m128i *)(bytes + offset + 16 * lane));
      lanes[lane] = _mm_xor_si128(czlib_crc_fold(lanes[lane], by64), next);
    }
  }
  for (int lane = 1; lane < 4; lane++) lanes[lane] = _mm_xor_si128(czlib_crc_fold(lanes[lane - 1], by16), lanes[lane]);
  return lanes[3];
}

/* What the 16 bytes and the rest behind them make of a checksum. */
static inline uint32_t czlib_crc_finish(__m128i lane, const uint8_t *rest, size_t count) {
  uint8_t bytes[16];
  _mm_storeu_si128((__m128i *)bytes, lane);
  /* zlib's checksums are inverted before and after; what was folded in stands for the start. */
  const uint32_t folded = (uint32_t)crc32_z(0xFFFFFFFFu, bytes, 16);
  return (uint32_t)crc32_z(folded, rest, count);
}

/* At least 64 bytes. */
CZLIB_TARGET static inline uint32_t czlib_crc_folded(uint32_t checksum, const uint8_t *bytes, size_t count) {
  const size_t whole = count & ~(size_t)63;
  return czlib_crc_finish(czlib_crc_lanes(~checksum, bytes, whole), bytes + whole, count - whole);
}

#define CZLIB_WIDE_TARGET __attribute__((target("vpclmulqdq,pclmul,avx2")))

CZLIB_WIDE_TARGET static inline __m256i czlib_crc_fold_wide(__m256i lanes, __m256i powers) {
  return _mm256_xor_si256(_mm256_clmulepi64_epi128(lanes, powers, 0x00), _mm256_clmulepi64_epi128(lanes, powers, 0x11));
}

/* The same with eight lanes, two in a register, over 128 bytes a step: twice as quick where multiplication is what it
   waits for. At least 128 bytes. */
CZLIB_WIDE_TARGET static inline uint32_t czlib_crc_wide(uint32_t checksum, const uint8_t *bytes, size_t count) {
  const size_t whole = count & ~(size_t)127;
  const __m256i by128 = _mm256_broadcastsi128_si256(_mm_set_epi64x(0x014a7fe880, 0x01e88ef372));
  const __m128i by16 = _mm_set_epi64x(0x00ccaa009e, 0x01751997d0);
  __m256i lanes[4];
  for (int lane = 0; lane < 4; lane++) lanes[lane] = _mm256_loadu_si256((const __m256i *)(bytes + 32 * lane));
  lanes[0] = _mm256_xor_si256(lanes[0], _mm256_zextsi128_si256(_mm_cvtsi32_si128((int)~checksum)));
  for (size_t offset = 128; offset < whole; offset += 128) {
    for (int lane = 0; lane < 4; lane++) {
      const __m256i next = _mm256_loadu_si256((const __m256i *)(bytes + offset + 32 * lane));
      lanes[lane] = _mm256_xor_si256(czlib_crc_fold_wide(lanes[lane], by128), next);
    }
  }
  __m128i folded = _mm256_castsi256_si128(lanes[0]);
  for (int lane = 1; lane < 8; lane++) {
    const __m128i next =
        lane & 1 ? _mm256_extracti128_si256(lanes[lane / 2], 1) : _mm256_castsi256_si128(lanes[lane / 2]);
    const __m128i low = _mm_clmulepi64_si128(folded, by16, 0x00);
    folded = _mm_xor_si128(_mm_xor_si128(low, _mm_clmulepi64_si128(folded, by16, 0x11)), next);
  }
  return czlib_crc_finish(folded, bytes + whole, count - whole);
}
#endif

#if defined(__x86_64__)
static inline int czlib_folds(void) { return __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("sse4.1"); }

static inline int czlib_folds_wide(void) {
  return __builtin_cpu_supports("vpclmulqdq") && __builtin_cpu_supports("avx2") && czlib_folds();
}
#endif

/* The checksum of the bytes behind others that have this one; 0 is that of none. */
static inline uint32_t czlib_fast_crc32(uint32_t checksum, const void *bytes, size_t count) {
#if defined(__x86_64__)
  if (count >= 128 && czlib_folds_wide()) return czlib_crc_wide(checksum, (const uint8_t *)bytes, count);
  if (count >= 64 && czlib_folds()) return czlib_crc_folded(checksum, (const uint8_t *)bytes, count);
#endif
  return (uint32_t)crc32_z(checksum, (const uint8_t *)bytes, count);
}
#endif
