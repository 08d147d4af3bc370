import LogInput
import PagingModel

/// What Nagios and Icinga watch, and how this program calls it: hosts, and services of hosts.
///
/// The key is the host's name, with a semicolon and the service's behind it, as lines have it: neither name can hold one.
/// Firings of one of them follow each other.
struct NagiosChecks {
  private var scratch: [UInt8] = []

  init() {}

  /// The firings of a host or service, of which the system tells whom it notified.
  static func firings(of key: Span<UInt8>, in log: inout EventLog) -> OccurrenceID {
    let firings = log.occurrence(.nagios, .series, key: key)
    log.noteTellsNotifications(firings)
    return firings
  }

  /// Says what is watched. The severity is that of each firing, and not known of the series.
  mutating func describe(_ firings: OccurrenceID, _ key: Span<UInt8>, rank: DescriptionRank, in log: inout EventLog) {
    guard log.wantsDescription(of: firings, rank: rank) else { return }
    var fields = LineFields(from: 0)
    let hostEnd = fields.next(in: key)?.end ?? key.count
    let host = key.extracting(0..<hostEnd)
    let service = hostEnd < key.count ? key.extracting(hostEnd + 1..<key.count) : nil
    var description = FiringDescription()
    description.service = log.service(named: host)
    if let service {
      description.rule = log.text(service)
    } else {
      description.rule = text("Host check", in: &log)
    }
    description.title = title(service, of: host, in: &log)
    description.alertKey = alertKey(service, of: host, in: &log)
    log.describe(firings, by: description, rank: rank)
  }

  /// The key that PagerDuty's integration gives to its incidents.
  private mutating func alertKey(_ service: Span<UInt8>?, of host: Span<UInt8>, in log: inout EventLog) -> TextID {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(
      contentsOf: (service == nil ? "event_source=host;host_name=" : "event_source=service;host_name=").utf8)
    scratch.append(copying: host)
    if let service {
      scratch.append(contentsOf: ";service_desc=".utf8)
      scratch.append(copying: service)
    }
    return log.text(scratch.span)
  }

  private mutating func title(_ service: Span<UInt8>?, of host: Span<UInt8>, in log: inout EventLog) -> TextID {
    scratch.removeAll(keepingCapacity: true)
    if let service { scratch.append(copying: service) } else { scratch.append(contentsOf: "Host check".utf8) }
    scratch.append(contentsOf: " on ".utf8)
    scratch.append(copying: host)
    return log.text(scratch.span)
  }

  private func text(_ word: String, in log: inout EventLog) -> TextID { log.text(Array(word.utf8).span) }
}

extension RecordMark {
  /// The fact that a check is certain of a problem.
  func firing(at moment: Timestamp, in state: CheckState?) -> EventFact {
    var fact = fact(.fired, at: moment)
    fact.detail |= state?.rawValue ?? 0
    return fact
  }
}
