import Testing

@testable import ReviewPipeline
@testable import retropager

@Suite struct ProgressLineTests {
  @Test(arguments: [
    (0.0, "0 B"), (999, "999 B"), (1000, "1.0 kB"), (1234, "1.2 kB"), (12_345_678, "12.3 MB"), (5e9, "5.0 GB"),
    (2.5e12, "2.5 TB"), (999_949, "999.9 kB"), (999_960, "1.0 MB"), (1e15, "1000.0 TB"),
  ])
  func sizesHaveOneDecimal(bytes: Double, text: String) {
    #expect(ProgressLine.size(bytes) == text)
  }

  private static let half = RunProgress.Reading(
    bytesRead: 5_000_000, bytesTotal: 10_000_000, filesDone: 0, filesTotal: 1)

  @Test(arguments: [
    (half, 2.0, 80, "[###############...............] 5.0 MB of 10.0 MB, 2.5 MB/s, 2 s left"),
    (half, 2.0, 60, "[#########.........] 5.0 MB of 10.0 MB, 2.5 MB/s, 2 s left"),
    (half, 2.0, 40, "5.0 MB of 10.0 MB, 2.5 MB/s, 2 s left"),
    (half, 2.0, 11, "5.0 MB of "),
    (half, 2.0, 0, ""),
    (half, 0.0, 80, "[###############...............] 5.0 MB of 10.0 MB, 0 B/s"),
    (
      RunProgress.Reading(bytesRead: 0, bytesTotal: 10_000, filesDone: 0, filesTotal: 3), 1.0, 80,
      "[..............................] 0 B of 10.0 kB, 0 B/s, file 1 of 3"
    ),
    (
      RunProgress.Reading(bytesRead: 10_000, bytesTotal: 10_000, filesDone: 3, filesTotal: 3), 1.0, 80,
      "[#######################] 10.0 kB of 10.0 kB, 10.0 kB/s, 0 s left, file 3 of 3"
    ),
    // A pipe has no size: no bar, no end.
    (RunProgress.Reading(bytesRead: 3000, bytesTotal: nil, filesDone: 0, filesTotal: 1), 2.0, 80, "3.0 kB, 1.5 kB/s"),
    // A file that grew while it was read.
    (
      RunProgress.Reading(bytesRead: 20_000, bytesTotal: 10_000, filesDone: 0, filesTotal: 1), 1.0, 80,
      "[##############################] 20.0 kB of 10.0 kB, 20.0 kB/s, 0 s left"
    ),
  ])
  func lineTellsBytesRateAndRest(reading: RunProgress.Reading, seconds: Double, columns: Int, text: String) {
    let line = ProgressLine.text(reading, seconds: seconds, columns: columns)
    #expect(line == text)
    #expect(line.count <= max(0, columns - 1))
  }
}
