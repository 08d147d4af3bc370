import LogInput
import Testing

@Suite struct RecordPlaceTests {
  @Test func placesOfTheSameByteAreEqual() {
    #expect(RecordPlace(file: 0, line: 1, column: 2) == RecordPlace(file: 0, line: 1, column: 2))
  }
}
