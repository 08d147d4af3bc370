import Glibc
import Testing

@Suite(.timeLimit(.minutes(3))) struct OutputFileTests {
  private let folder = ExportFolder(["page.ndjson": ExportSample.page, "old.md": "old\n"])

  @Test(arguments: ["report page.ndjson --output", "episodes page.ndjson --output"])
  func fileHasWhatStandardOutputWouldHave(arguments: String) throws {
    let printed = try folder.run(String(arguments.dropLast(" --output".count)))
    let run = try folder.run("\(arguments) new")
    #expect(run.status == 0)
    #expect(run.output == "" && run.errors == "")
    #expect(folder.read("new") == printed.output)
    #expect(folder.names == ["new", "old.md", "page.ndjson"])
  }

  @Test func anOldFileIsReplaced() throws {
    #expect(try folder.run("report page.ndjson --output old.md").status == 0)
    #expect(folder.read("old.md")?.hasPrefix("# ") == true)
    #expect(folder.names == ["old.md", "page.ndjson"])
  }

  @Test(arguments: [
    "report missing.ndjson --output old.md", "report page.ndjson --month last --output old.md",
    "report page.ndjson --time-zone Nowhere --output old.md", "report page.ndjson --bogus --output old.md",
  ])
  func aRunThatFailsLeavesTheOldFile(arguments: String) throws {
    #expect(try folder.run(arguments).status == 2)
    #expect(folder.read("old.md") == "old\n")
    #expect(folder.names == ["old.md", "page.ndjson"])
  }

  /// Under the thread sanitizer no program starts without a file that grows.
  private static let startsWithoutFiles = dlsym(nil, "__tsan_init") == nil

  @Test(.enabled(if: startsWithoutFiles), arguments: ["old.md", "new.md"])
  func aWriteThatFailsLeavesNoPart(name: String) throws {
    // No file may grow, and the signal for it is ignored: every write fails.
    let wrapper = ["sh", "-c", #"trap "" XFSZ; ulimit -f 0; exec "$0" "$@""#]
    let run = try folder.run("report page.ndjson --output \(name)", CommandRun.Wiring(wrapper: wrapper))
    #expect(run.status == 2)
    #expect(run.errors == "\(name): error: cannot write: File too large\n")
    #expect(folder.names == ["old.md", "page.ndjson"])
    #expect(folder.read("old.md") == "old\n")
  }

  @Test(arguments: [
    ("nowhere/new.md", "No such file or directory"), ("page.ndjson/new.md", "Not a directory"), (".", "Is a directory"),
    ("/dev/full", "No space left on device"),
  ])
  func aPlaceThatTakesNoFileIsToldByName(path: String, reason: String) throws {
    let run = try folder.run("report page.ndjson --output \(path)")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors == "\(path): error: cannot write: \(reason)\n")
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func aFolderThatMayNotBeWrittenIsTold() throws {
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o755) }
    let run = try folder.run("report page.ndjson --output new.md")
    #expect(run.status == 2)
    #expect(run.errors == "new.md: error: cannot write: Permission denied\n")
  }

  @Test func devicesAreWrittenToAndNotReplaced() throws {
    mkfifo("\(folder.path)/pipe", 0o600)
    let reader = open("\(folder.path)/pipe", O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    defer { close(reader) }
    let run = try folder.run("episodes page.ndjson --output pipe")
    #expect(run.status == 0)
    var first: UInt8 = 0
    #expect(read(reader, &first, 1) == 1 && first == UInt8(ascii: "{"))
    #expect(folder.names == ["old.md", "page.ndjson", "pipe"])
  }

  @Test func linksStay() throws {
    symlink("old.md", "\(folder.path)/link.md")
    #expect(try folder.run("report page.ndjson --output link.md").status == 0)
    #expect(folder.read("old.md")?.hasPrefix("# ") == true)
    var facts = stat()
    #expect(lstat("\(folder.path)/link.md", &facts) == 0 && facts.st_mode & S_IFMT == S_IFLNK)
  }
}
