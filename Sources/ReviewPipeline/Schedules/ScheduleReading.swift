import AlertCorrelation
import LogInput
import OncallSchedules
import PagingModel

/// Reads files of shifts: calendars, and whatever the inputs of a run may be.
struct ScheduleReading {
  /// How much work the rules of a file may take, in steps of `ExpansionBudget`: a thousand rules by the day over years.
  static let mostSteps = 2_000_000

  /// The zone of times that are written without one.
  let zone: TimeZoneRules
  /// The time of which shifts are wanted.
  let window: Range<Timestamp>

  /// What became of a file, and the shifts that touch the window, by whatever names the file has for people; what was
  /// read before a fault is used.
  func read(_ schedule: ScheduleFile, zones: inout TimeZoneDirectory) -> (ScheduleResult, shifts: [OncallShift]) {
    var result = ScheduleResult(schedule)
    var shifts: [OncallShift] = []
    do throws(InputFault) {
      var stream = try InputStream(schedule.path)
      var block = InputBlock()
      let first = stream.read(into: &block)
      if block.withSpan({ CalendarHead.isOne($0) }) {
        result.isCalendar = true
        let (calendar, fault) = CalendarStream.read(&stream, &block)
        result.file.fault = fault
        (result.file.bytes, result.file.bytesDecoded) = (stream.bytesRead, stream.bytesDecoded)
        shifts = expand(calendar, zones, into: &result)
      } else if case .fault(let fault) = first {
        result.file.fault = fault
      } else {
        shifts = readRecords(zones, into: &result)
      }
    } catch {
      result.file.fault = error
    }
    let isOneRota = Set(shifts.map { [$0.rota, $0.team] }).count <= 1
    for index in shifts.indices { shifts[index].name(by: schedule, isOneRota: isOneRota) }
    result.shiftCount = shifts.count
    return (result, shifts)
  }

  // MARK: calendars

  private func expand(
    _ file: CalendarFile, _ zones: TimeZoneDirectory, into result: inout ScheduleResult
  ) -> [OncallShift] {
    var options = CalendarOptions()
    options.zone = zone
    options.directory = zones
    // All calendars of a file together may take as much work.
    options.budget = ExpansionBudget(
      perEvent: Self.mostSteps / 4, total: Self.mostSteps / max(1, file.calendars.count))
    let read = CalendarShifts(file, in: window, options)
    result.events.refused = file.refusedCount
    var faults = file.faults
    for reading in read.readings {
      switch reading.outcome {
      case .used: result.events.used += 1
      case .ignored: result.events.ignored += 1
      case .refused(let fault):
        result.events.refused += 1
        faults.append(fault)
      }
    }
    result.faultCount = file.faultCount + faults.count - file.faults.count
    result.faults = faults.map { ScheduleResult.Fault(line: $0.line, message: $0.message, hint: $0.hint) }
      .sorted { ($0.line, $0.message) < ($1.line, $1.message) }
    return read.shifts
  }

  // MARK: records

  /// Reads a file as the inputs are read, into a log of its own, of which the plans count.
  private func readRecords(_ zones: TimeZoneDirectory, into result: inout ScheduleResult) -> [OncallShift] {
    var options = ReadingOptions(inputs: [result.schedule.path])
    options.zone = zone
    options.zones = zones
    var log = EventLog()
    let entry = InputEntry(path: result.schedule.path, isExplicit: true, size: nil)
    result.file = FileReading(options: options, progress: nil).readAlone(entry, index: 0, into: &log)
    var builder = HistoryBuilder(options: CorrelationOptions(reportZone: zone, zones: [:]))
    let (history, notes) = builder.build(log)
    result.file.duplicates = notes.duplicates[0] ?? 0
    return OncallShift.planned(in: history, during: window)
  }
}

/// Tells calendars from other files by their beginning.
enum CalendarHead {
  /// Whether text begins as iCalendar does, whatever stands before it that is blank.
  static func isOne(_ bytes: Span<UInt8>) -> Bool {
    let begin = Array("begin:".utf8)
    var start = ByteOrderMark.length(in: bytes)
    while start < bytes.count && bytes[start] <= 0x20 { start += 1 }
    guard bytes.count - start >= begin.count else { return false }
    return begin.indices.allSatisfy { bytes[start + $0].smallLetter == begin[$0] }
  }
}

extension OncallShift {
  /// Calls a shift as the configuration does; a role that neither tells may be in the name. Several rotas of one file keep
  /// the names that tell them apart.
  fileprivate mutating func name(by schedule: ScheduleFile, isOneRota: Bool) {
    if isOneRota { rota = schedule.name }
    if let own = schedule.team { team = own }
    role = schedule.role.map { OncallRole(text: $0) } ?? role ?? OncallRole(in: schedule.name)
  }
}
