import Testing

@testable import PagingModel

/// What there are millions of is small.
@Suite struct SizeTests {
  @Test func valuesTakeAsManyBytesAsIsSaid() {
    #expect(MemoryLayout<EventFact>.stride == 24)
    #expect(MemoryLayout<Occurrence>.stride == 24)
    #expect(MemoryLayout<Episode>.stride == 64)
    #expect(MemoryLayout<Notification>.stride == 12)
    #expect(MemoryLayout<NameTable.Entry>.stride == 8)
    #expect(DescriptionTable.entrySize == 24)
  }
}
