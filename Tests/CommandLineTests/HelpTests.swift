import Testing

@Suite(.timeLimit(.minutes(3))) struct HelpTests {
  private let folder = ExportFolder(["page.ndjson": ExportSample.page])

  @Test(arguments: [
    (
      "--help",
      ["retropager report exports/ --month last", "zcat log.ndjson.gz | retropager episodes -", "SUBCOMMANDS:"]
    ),
    (
      "report --help",
      [
        "retropager report log.ndjson.gz --format json --output review.json", "--max-refused <limit>", "(default: 1%)",
        "--month <YYYY-MM|last>",
      ]
    ),
    ("check --help", ["retropager check log.ndjson.gz --format json"]),
    ("episodes --help", ["| jq -r 'select(.page) | .rule'", "How to print: ndjson, json"]),
    ("events --help", ["How to print: ndjson, json"]),
    ("help report", ["retropager report exports/ --month last"]),
  ])
  func helpHasExamplesThatCanBeCopied(arguments: String, words: [String]) throws {
    let run = try folder.run(arguments)
    #expect(run.status == 0)
    #expect(run.errors == "")
    for word in words { #expect(run.output.contains(word), "\(word) in \(run.output)") }
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.hasPrefix("USAGE: ") })
  }

  @Test func versionIsOneLine() throws {
    let run = try folder.run("--version")
    #expect(run.status == 0)
    #expect(run.output.split(separator: ".").count == 3)
    #expect(run.output.filter(\.isNewline).count == 1)
  }

  @Test(arguments: [("bash", "complete "), ("zsh", "#compdef retropager"), ("fish", "complete -c 'retropager'")])
  func completionsAreGenerated(shell: String, word: String) throws {
    let run = try folder.run("--generate-completion-script \(shell)")
    #expect(run.status == 0)
    #expect(run.output.contains(word))
    #expect(run.output.contains("max-refused"))
    #expect(run.errors == "")
  }

  @Test func formatsNameWhatEachIsToldBy() throws {
    let run = try folder.run("formats")
    for id in [
      "pagerduty-log-entries", "pagerduty-incidents", "pagerduty-users", "pagerduty-webhook-v3", "alertmanager-webhook",
    ] {
      #expect(run.output.contains("\(id)\n"))
    }
    #expect(run.output.contains("told by: alerts, groupLabels and commonLabels"))
  }
}
