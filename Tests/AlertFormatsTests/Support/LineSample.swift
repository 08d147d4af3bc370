import AlertFormats
import Testing

/// Lines of a format, each of which is used.
struct LineSample: Sendable, CustomTestStringConvertible {
  var format: FormatID
  var lines: [String]

  var testDescription: String { format.rawValue }

  static let nagios = LineSample(
    format: .nagiosLog,
    lines: [
      AlertFormatsTests.nagios("SERVICE ALERT: db1;Disk;CRITICAL;HARD;3;DISK CRITICAL; 98% used"),
      AlertFormatsTests.nagios("SERVICE NOTIFICATION: ann;db1;Disk;CRITICAL;notify-service-by-sms;DISK CRITICAL"),
      AlertFormatsTests.nagios("SERVICE NOTIFICATION: bob;db1;Disk;CRITICAL;notify-service-by-email;DISK CRITICAL"),
      AlertFormatsTests.nagios("EXTERNAL COMMAND: ACKNOWLEDGE_SVC_PROBLEM;db1;Disk;2;1;1;ann;on it", after: 60),
      AlertFormatsTests.nagios(
        "SERVICE NOTIFICATION: bob;db1;Disk;ACKNOWLEDGEMENT (CRITICAL);notify-service-by-email;full;ann;on it",
        after: 61),
      AlertFormatsTests.nagios("EXTERNAL COMMAND: ADD_SVC_COMMENT;db1;Disk;1;bob;old logs", after: 90),
      AlertFormatsTests.nagios("SERVICE ALERT: db1;Disk;WARNING;HARD;3;DISK WARNING", after: 120),
      AlertFormatsTests.nagios("SERVICE ALERT: db1;Disk;OK;HARD;3;DISK OK", after: 300),
      AlertFormatsTests.nagios("HOST ALERT: db2;DOWN;HARD;3;unreachable", after: 400),
      AlertFormatsTests.nagios("HOST NOTIFICATION: ann;db2;DOWN;notify-host-by-email;unreachable", after: 400),
    ])

  static let all = [nagios]
}
