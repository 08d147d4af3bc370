public import PagingModel

/// A time in which more alerts began than anybody can follow. ISA-18.2.
public struct Flood: Hashable, Sendable {
  public static let window = Milliseconds.minutes(10)
  /// More episodes than this in a window begin a flood.
  public static let startsAbove = 10
  /// Fewer than this in a window end it.
  public static let endsBelow = 5

  /// When the eleventh alert of ten minutes began.
  public var start: Timestamp
  /// The first moment at which fewer than five had begun in the ten minutes before.
  public var end: Timestamp
  /// The most episodes that began in ten minutes.
  public var peak: Int
  /// Its episodes: those that raised it, too; by their order in the history.
  public var episodes: Range<Int>
}

/// Finds floods among the starts of episodes.
enum Floods {
  static let definition = MetricDefinition(
    id: "flood", title: "Storm", unit: "",
    text: """
      a time that begins when more than 10 alert episodes started in the last 10 minutes, and ends when fewer than 5 did; its \
      episodes are those that started from 10 minutes before its beginning to its end; found over the whole input, it \
      belongs to the period of its beginning
      """,
    source: "ANSI/ISA-18.2, alarm flood; EEMUA 191")

  /// The floods of starts in order; one that is not over by the last start ends when it is, by the starts that there are.
  ///
  /// O(n).
  static func all(_ starts: [Timestamp]) -> [Flood] {
    var floods: [Flood] = []
    var open: (start: Timestamp, peak: Int)?
    // The next to come into the window, and the next to leave it: what is in the window lies between.
    var (come, leave) = (0, 0)
    while leave < starts.count {
      let moment = nextChange(starts, come, leave)
      while come < starts.count && starts[come] == moment { come += 1 }
      while leave < come && starts[leave] + Flood.window == moment { leave += 1 }
      let count = come - leave
      if let flood = open {
        open?.peak = max(flood.peak, count)
        if count < Flood.endsBelow {
          floods.append(Flood(start: flood.start, end: moment, peak: flood.peak, episodes: 0..<0))
          open = nil
        }
      } else if count > Flood.startsAbove {
        open = (moment, count)
      }
    }
    return floods.map { withEpisodes($0, starts) }
  }

  /// The next moment at which an episode comes into the window or leaves it.
  private static func nextChange(_ starts: [Timestamp], _ come: Int, _ leave: Int) -> Timestamp {
    guard come < starts.count else { return starts[leave] + Flood.window }
    return leave < come ? min(starts[come], starts[leave] + Flood.window) : starts[come]
  }

  /// Those after ten minutes before its start, and before its end.
  private static func withEpisodes(_ flood: Flood, _ starts: [Timestamp]) -> Flood {
    var flood = flood
    let first = starts.partitioningIndex { $0 > flood.start - Flood.window }
    flood.episodes = first..<max(first, starts.partitioningIndex { $0 >= flood.end })
    return flood
  }
}
