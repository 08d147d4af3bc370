public import PagingModel

/// What became of a file of shifts.
public struct ScheduleResult: Sendable {
  /// What could not be read of a calendar: the number of the line, from 1, and what is wrong in words.
  public struct Fault: Hashable, Sendable {
    public var line: Int
    public var message: String
    public var hint: String
  }

  public var schedule: ScheduleFile
  /// What became of its records, or of its bytes; of a calendar there are no counts of records.
  public var file: FileResult
  /// Whether it is a calendar.
  public var isCalendar = false
  /// What was wrong with a calendar, by line; at most `CalendarFile.keptFaults` of reading.
  public var faults: [Fault] = []
  /// How many faults there were.
  public var faultCount = 0
  /// What became of a calendar's events.
  public var events = RecordBins()
  /// How many shifts it tells that touch the time that the input covers.
  public internal(set) var shiftCount = 0

  init(_ schedule: ScheduleFile) {
    self.schedule = schedule
    file = FileResult(path: schedule.path, isExplicit: true)
  }

  /// What became of its events or records.
  public var bins: RecordBins { isCalendar ? events : file.bins }

  /// Whether it could not be read, or not to its end.
  public var isDamaged: Bool { file.fault != nil || !isKnown || (!isCalendar && file.isDamaged) }

  /// Whether it is a calendar, or records of a known format.
  public var isKnown: Bool { isCalendar || file.isRecognised }
}
