import LogInput
import PagingModel
import ReviewPipeline
import ReviewReport

extension CheckReport.File {
  /// A file of shifts that the configuration names; the events of a calendar are its records.
  init(_ result: ScheduleResult) {
    guard result.isCalendar else {
      self.init(result.file)
      return
    }
    let path = result.schedule.path.text
    var counts: [String: RefusalCount] = [:]
    for fault in result.faults {
      counts[fault.message, default: RefusalCount(reason: fault.message, count: 0, first: "\(path):\(fault.line)")]
        .count += 1
    }
    self.init(
      path: path, formats: ["icalendar"], records: result.events, refusals: counts.values.sorted(),
      fault: result.file.fault?.message, bytes: Int64(result.file.bytes),
      bytesDecoded: Int64(result.file.bytesDecoded))
  }
}
