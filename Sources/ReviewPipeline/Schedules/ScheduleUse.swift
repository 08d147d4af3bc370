import LogInput
public import PagingModel

/// What schedules told of who was on call.
public struct ScheduleUse: Sendable {
  /// Whether the configuration names any.
  public var isAsked: Bool
  /// The configuration's files, in its order.
  public var files: [ScheduleResult] = []
  /// What there is to be on call for, the resolved shifts, and the people who have them.
  public var rotas = 0
  public var duties = 0
  public var people = 0
  /// How many of them nothing else of the history names.
  public var unknownPeople = 0
  /// How many rotas of PagerDuty's count as first in line because nothing tells their level.
  public var rotasWithoutLevel = 0

  init(isAsked: Bool) { self.isAsked = isAsked }

  mutating func count(_ history: PagingHistory) {
    rotas = history.dutyRotas.count
    duties = history.duties.count
    people = Set(history.duties.map(\.person)).count
  }

  /// What became of what the files hold: events of calendars, records.
  public var bins: RecordBins { files.reduce(RecordBins()) { $0 + $1.bins } }

  /// What of it could not be read.
  public var refused: Int { bins.refused }

  /// The damage of files, for the data quality.
  var faults: [FileFault] {
    files.compactMap { result in
      let path = result.schedule.path.text
      if let fault = result.file.fault { return FileFault(file: path, text: fault.message) }
      guard !result.isKnown else { return nil }
      return FileFault(file: path, text: "no schedule: \(result.file.content?.words ?? "nothing is known of it")")
    }
  }
}
