import Testing

/// Whatever the bytes are, how they are cut into windows changes nothing, and the framer comes to an end.
@Suite struct JSONFramerPropertyTests {
  @Test(arguments: [64, 200, 1 << 20])
  func cuttingChangesNothing(limit: Int) {
    for seed in 0..<UInt64(400) {
      var stream = RandomStream(seed: seed)
      let bytes = stream.damaged(stream.bytes())
      let whole = frame(bytes, .whole, limit: limit).outcomes
      for most in [1, 5, 64, 1000] {
        let run = frame(bytes, .random(seed: seed, upTo: most), limit: limit)
        #expect(run.outcomes == whole, "seed \(seed), windows of up to \(most)")
        // A line of up to 256 blanks may be kept while a document is looked for.
        #expect(run.mostKept <= max(limit + 1, 258))
      }
    }
  }

  /// Also where only the end of a document tells what it is.
  @Test(arguments: [64, 1 << 20])
  func cuttingChangesNothingThatTheEndTells(limit: Int) {
    for seed in 0..<UInt64(400) {
      var stream = RandomStream(seed: seed)
      let bytes = stream.damaged(stream.bytes())
      let whole = frame(bytes, .whole, limit: limit, readsToTheEnd: true).outcomes
      for most in [1, 5, 64, 1000] {
        let run = frame(bytes, .random(seed: seed, upTo: most), limit: limit, readsToTheEnd: true)
        #expect(run.outcomes == whole, "seed \(seed), windows of up to \(most)")
      }
    }
  }

  @Test func wholeStreamsAreReadWithoutALoss() {
    for seed in 0..<UInt64(300) {
      var stream = RandomStream(seed: seed)
      let bytes = stream.wholeDocuments()
      let run = frame(bytes, .random(seed: seed, upTo: 40))
      #expect(run.outcomes.count { if case .record = $0 { false } else { true } } == 0, "seed \(seed)")
    }
  }
}
