import LoadStatistics

/// The numbers of a question, from a place on; those that are not there are no numbers, and have no answer.
struct Numbers {
  let all: [Double]

  subscript(place: Int) -> Double { all.indices.contains(place) ? all[place] : .nan }

  /// The number as a whole one, and -1, which no count is, when it is none.
  func whole(_ place: Int) -> Int { Int(exactly: self[place]) ?? -1 }

  var whole: [Int] { all.indices.map(whole) }

  func from(_ place: Int) -> Numbers { Numbers(all: Array(all.dropFirst(place))) }

  /// The numbers two by two.
  private var pairs: [Numbers] {
    stride(from: 0, to: all.count, by: 2).map { Numbers(all: [self[$0], self[$0 + 1]]) }
  }

  var exposedCounts: [ExposedCount] { pairs.map { ExposedCount($0.whole(0), in: $0[1]) } }

  var clusters: [ClusterCount] { pairs.map { ClusterCount(hits: $0.whole(0), members: $0.whole(1)) } }
}
