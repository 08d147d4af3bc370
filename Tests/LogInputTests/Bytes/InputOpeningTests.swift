import Glibc
import LogInput
import Testing

/// Inputs that are no ordinary files with bytes in them.
@Suite struct InputOpeningTests {
  private let folder = TemporaryFolder()

  @Test func whatCannotBeOpenedSaysWhy() {
    folder.write("file")
    symlink("turn", folder.path("turn"))
    let cases: [(InputPath, InputFault.Reason)] = [
      (InputPath(folder.path("missing")), .noSuchFile),
      (InputPath(folder.path("file/below")), .noSuchFile),
      (InputPath(bytes: Array(folder.path.utf8) + [0, 1]), .noSuchFile),
      (folder.makeDirectory("directory"), .isDirectory),
      (InputPath(folder.path("turn")), .cannotOpen(ELOOP)),
    ]
    for (path, reason) in cases {
      #expect(throws: InputFault(reason, path: path)) { _ = try InputStream(path).size }
    }
    #expect(folder.openCount(of: InputPath(folder.path("directory"))) == 0)
  }

  @Test func aFileWithoutPermissionSaysSo() {
    let path = folder.write("secret")
    chmod(path.text, 0)
    withoutPrivileges {
      #expect(throws: InputFault(.notPermitted, path: path)) { _ = try InputStream(path).size }
    }
  }

  @Test func noBytesAreAConditionOfTheirOwn() {
    let empty = folder.write("empty", [])
    #expect(ReadingResult(reading: empty).fault == InputFault(.empty, path: empty))
    let stored = GzipSample.member([])
    let decodesToNothing = folder.write("nothing.gz", stored)
    #expect(
      ReadingResult(reading: decodesToNothing).fault
        == InputFault(.empty, path: decodesToNothing, byteOffset: stored.count))
    #expect(ReadingResult(reading: "/dev/null").fault?.reason == .empty)
  }

  @Test(arguments: [false, true])
  func aNamedPipeIsReadToItsEnd(isGzip: Bool) throws {
    let content = GzipSample.lines(100)
    let (path, writer) = folder.makePipe("pipe")
    let sent = isGzip ? GzipSample.member(content) : content
    #expect(write(writer, sent, sent.count) == sent.count)
    var stream = try InputStream(path, readSize: 100)
    close(writer)
    #expect(stream.size == nil)
    #expect(ReadingResult(reading: &stream).bytes == content)
  }

  @Test func standardInputIsReadForADash() async {
    let path = folder.write("input", GzipSample.member([1, 2, 3])).text
    await #expect(processExitsWith: .success) { [path = path as String] in
      let file = open(path, O_RDONLY)
      precondition(dup2(file, STDIN_FILENO) == STDIN_FILENO)
      precondition(ReadingResult(reading: "-").bytes == [1, 2, 3])
      precondition(fcntl(STDIN_FILENO, F_GETFD) >= 0, "standard input was closed")
    }
  }

  @Test func aDescriptorWithoutBlockingIsWaitedFor() throws {
    var ends: [CInt] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { close(ends[0]) }
    #expect(fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0)
    let writer = BackgroundThread { [writeEnd = ends[1]] in
      for number in 0..<200 as Range<UInt8> {
        _ = write(writeEnd, [number], 1)
        sched_yield()
      }
      close(writeEnd)
    }
    var stream = try InputStream(borrowing: ends[0], path: "pipe")
    #expect(ReadingResult(reading: &stream) == ReadingResult(plain: Array(0..<200)))
    writer.join()
  }

  @Test(
    arguments: [
      ("zip", [0x50, 0x4B, 3, 4, 20, 0, 0, 0]), ("zstd", [0x28, 0xB5, 0x2F, 0xFD, 0x24]),
      ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0, 4]), ("bzip2", Array("BZh91AY&SY".utf8)),
    ] as [(String, [UInt8])])
  func otherCompressedFormatsAreNamed(name: String, head: [UInt8]) throws {
    let result = ReadingResult(reading: folder.write("packed", head), readSize: 1)
    let fault = try #require(result.fault)
    #expect(fault.message == "it is a \(name) file; only gzip and plain files are read")
    #expect(result.bytes.isEmpty && fault.byteOffset == 0)
    let short = Array(head.prefix(3))
    #expect(ReadingResult(reading: folder.write("short", short)).bytes == short)
  }

  /// The reading side of a terminal gives what was written and then an error once the writing side is closed.
  @Test(.enabled(if: access("/dev/pts/ptmx", F_OK) == 0, "no pseudo-terminals here"))
  func aReadErrorComesAfterTheBytesBeforeIt() throws {
    let (terminal, writer) = try openTerminal()
    defer { close(terminal) }
    #expect(write(writer, "abc", 3) == 3)
    // The terminal passes bytes on in its own time, but drops them when the writing side is closed before.
    var waited = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    #expect(poll(&waited, 1, -1) == 1)
    close(writer)
    var stream = try InputStream(borrowing: terminal, path: "terminal")
    let result = ReadingResult(reading: &stream)
    #expect(result.bytes == Array("abc".utf8))
    #expect(result.fault == InputFault(.readFailed(EIO), path: "terminal", byteOffset: 3, decodedOffset: 3))
  }

  @Test func aNameNeedNotBeUTF8() {
    let path = InputPath(bytes: Array("\(folder.path)/".utf8) + [0xFF, 0xFE])
    let name = path.bytes.map { CChar(bitPattern: $0) } + [0]
    let file = open(name, O_WRONLY | O_CREAT, 0o600)
    #expect(write(file, [9 as UInt8], 1) == 1)
    close(file)
    #expect(ReadingResult(reading: path).bytes == [9])
    unlink(name)
  }

  private func openTerminal() throws -> (CInt, writer: CInt) {
    // TIOCSPTLCK and TIOCGPTN, which Swift cannot import: unlock the other side, and tell its number.
    let (unlock, number): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var value: CInt = 0
    try #require(ioctl(terminal, unlock, &value) == 0)
    try #require(ioctl(terminal, number, &value) == 0)
    return (terminal, open("/dev/pts/\(value)", O_RDWR | O_NOCTTY))
  }
}
