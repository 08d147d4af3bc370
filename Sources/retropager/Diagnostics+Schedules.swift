import LogInput
import PagingModel
import ReviewConfiguration
import ReviewPipeline
import ReviewReport

extension Diagnostics {
  /// How many faults of a calendar are told one by one.
  private static let mostFaults = 10

  /// Everything that was lost of a file of shifts.
  func write(_ result: ScheduleResult) {
    let path = result.schedule.path.text
    if result.isCalendar { writeFaults(of: result) } else { writeRefusals(of: result.file) }
    writeDamage(of: result.file)
    guard result.file.fault == nil else { return }
    if !result.isKnown {
      write(
        path, .error, "no schedule: \((result.file.content ?? .nothing).words)",
        hint: "expected a calendar (.ics), an export of shifts, or lines of JSON: docs/CONFIGURATION.md")
    } else if result.shiftCount == 0 {
      write(
        path, .warning, "the schedule '\(result.schedule.name)' tells of no shift in the time that the input covers")
    }
  }

  private func writeFaults(of result: ScheduleResult) {
    let path = result.schedule.path.text
    var hinted: Set<String> = []
    for fault in result.faults.prefix(Self.mostFaults) {
      let isNew = hinted.insert(fault.hint).inserted
      write("\(path):\(fault.line)", .error, fault.message, hint: isNew ? fault.hint : nil)
    }
    let more = result.faultCount - min(result.faults.count, Self.mostFaults)
    if more > 0 { write(path, .note, "\(more) more faults are in this calendar") }
  }
}

extension Configuration {
  /// Its schedules, as reviews read them.
  var scheduleFiles: [ScheduleFile] {
    schedules.map { ScheduleFile(path: InputPath($0.file), name: $0.name, team: $0.team, role: $0.role) }
  }
}
