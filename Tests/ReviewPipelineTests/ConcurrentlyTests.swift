import Testing

@testable import ReviewPipeline

@Suite struct ConcurrentlyTests {
  @Test(arguments: [0, 1, 2, 8]) func bothPiecesAreMadeWhateverTheNumberOfWorkers(workers: Int) {
    for number in 0..<100 {
      let (first, second) = Concurrently.both(workers: workers) {
        number * 2
      } _: {
        "\(number)"
      }
      #expect(first == number * 2 && second == "\(number)")
    }
  }
}
