import LogInput
import Testing

@Suite struct ByteOrderMarkTests {
  @Test(arguments: [
    ([0xEF, 0xBB, 0xBF], 3), ([0xEF, 0xBB, 0xBF, 0x7B], 3), ([0xEF, 0xBB], 0), ([0xEF, 0xBB, 0xBE], 0), ([], 0),
  ])
  func onlyAWholeMarkHasALength(bytes: [UInt8], length: Int) { #expect(ByteOrderMark.length(in: bytes.span) == length) }
}
