internal import AlertClustering

/// What the command line asks for.
struct Arguments {
  var isOnline = false
  var usesGraph = true
  var measures = false
  var shards = 1
  var tiles = 1
  var options = ClusteringOptions()

  /// Nil when they cannot be understood.
  init?(_ words: ArraySlice<String>) {
    var words = words
    while let word = words.popFirst() {
      switch word {
      case "--online": isOnline = true
      case "--no-learning": options.learns = false
      case "--no-graph": usesGraph = false
      case "--measure": measures = true
      case "--shards", "--tiles":
        guard let number = words.popFirst().flatMap({ Int($0) }), number > 0 else { return nil }
        if word == "--tiles" { tiles = number } else { shards = number }
      default: return nil
      }
    }
  }
}
