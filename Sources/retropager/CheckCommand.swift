import AlertFormats
import ArgumentParser
import LogInput
import PagingModel
import ReviewPipeline
import ReviewReport

/// `retropager check`: what would be read, like a linter.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tell what would be read: formats, records, refusals with places, period, gaps.",
    discussion: """
      Exits with 1 when anything was refused or damaged, so that it can guard an export.

      Examples:
        retropager check exports/
        retropager check log.ndjson.gz --format json
      """)

  @OptionGroup var input: InputArguments
  @OptionGroup var zone: ZoneArguments
  @OptionGroup var config: ConfigArguments

  @Option(
    help: ArgumentHelp(
      "How to print: text (default), json; or what the inputs are: an id of 'retropager formats'. May be given twice.",
      valueName: "format"))
  var format: [FormatArgument] = []

  @Option(
    name: .customLong("max-refused"),
    help: ArgumentHelp(
      "Exit with 1 when more records were refused: a number, or a share such as 1%.", valueName: "limit"))
  var maxRefused = RefusalLimit.none

  func validate() throws {
    try OutputForms(of: "check", [.text, .json]).require(format)
  }

  func run() throws {
    let run = try ReadingRun(input, format: format.input, zone: zone, config: config, names: .shown, for: .inventory)
    let check = CheckReport(run.reviewed)
    let bytes = format.output == .json ? CheckJSON.bytes(of: check) : Array(CheckText.text(of: check).utf8)
    try Results.write(to: nil) { output throws(OutputFault) in try output.write(bytes) }
    throw run.status(maxRefused)
  }
}

extension CheckReport {
  /// The check of what was read.
  init(_ reviewed: ReviewedHistory) {
    self.init(
      version: Retropager.version,
      files: reviewed.files.map { CheckReport.File($0) } + reviewed.schedules.files.map { CheckReport.File($0) }
        + reviewed.records.flatMap(\.files).map { CheckReport.File($0) },
      dataQuality: reviewed.dataQuality, notes: reviewed.notes, first: reviewed.history.first,
      last: reviewed.history.last)
  }
}

extension CheckReport.File {
  init(_ file: FileResult) {
    let refusals = file.refusals.kinds.map {
      RefusalCount(reason: $0.key, count: $0.value.count, first: file.place($0.value.first.place))
    }
    let isEmpty = file.counts.isEmpty && file.isRecognised && file.refusals.count == 0 && file.fault == nil
    let formats = file.counts.isEmpty ? file.metFormats : file.counts.map(\.name)
    let cut = file.cut.map { "\(FileResult.cutMessage) at \(file.place($0))" }
    self.init(
      path: file.path.text, formats: isEmpty ? ["empty"] : formats, records: file.bins,
      refusals: refusals.sorted(), fault: file.fault?.message ?? cut, bytes: Int64(file.bytes),
      bytesDecoded: Int64(file.bytesDecoded))
  }
}
