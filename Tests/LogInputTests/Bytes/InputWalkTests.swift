import Glibc
import LogInput
import Testing

@Suite struct InputWalkTests {
  private let folder = TemporaryFolder()

  /// The paths of a walk, without the folder.
  private func paths(_ inputs: String...) -> [String] {
    InputWalk(inputs.map { InputPath(folder.path($0)) }).entries.map { shorten($0.path) }
  }

  private func shorten(_ path: InputPath) -> String { String(path.text.dropFirst(folder.path.count + 1)) }

  @Test func filesOfADirectoryAreOrderedByTheirPathsBytes() {
    for name in ["a", "a-b", "z"] { folder.makeDirectory(name) }
    for name in ["B", "a/é", "a/x", "a/10", "a/9", "a-b/x", "b", "z/last"] { folder.write(name, Array(name.utf8)) }
    #expect(paths(".") == ["./B", "./a-b/x", "./a/10", "./a/9", "./a/x", "./a/é", "./b", "./z/last"])
  }

  @Test func namedInputsKeepTheirOrder() {
    folder.makeDirectory("d")
    for name in ["a", "b", "d/c"] { folder.write(name, [1]) }
    #expect(paths("b", "d", "a") == ["b", "d/c", "a"])
    #expect(paths("d/") == ["d/c"])
  }

  @Test func entriesTellHowTheyWereFoundAndTheirSize() {
    let directory = folder.makeDirectory("d")
    folder.write("d/inside", [1, 2])
    let named = folder.write("named", [1, 2, 3])
    let (pipe, writer) = folder.makePipe("pipe")
    defer { close(writer) }
    let inside = InputPath(folder.path("d/inside"))
    #expect(
      InputWalk([named, directory, pipe]).entries == [
        InputEntry(path: named, isExplicit: true, size: 3),
        InputEntry(path: inside, isExplicit: false, size: 2),
        InputEntry(path: pipe, isExplicit: true, size: nil),
      ])
  }

  @Test func hiddenEntriesAndPipesOfADirectoryAreSkipped() {
    for name in ["d", "d/.hidden", ".seen"] { folder.makeDirectory(name) }
    for name in ["d/.dot", "d/.hidden/a", "d/shown", ".seen/b", ".named"] { folder.write(name) }
    close(folder.makePipe("d/pipe").writer)
    #expect(paths("d") == ["d/shown"])
    #expect(paths(".seen", ".named") == [".seen/b", ".named"])
  }

  @Test func aFileIsReadOnceWhateverItsNames() {
    folder.makeDirectory("d")
    folder.write("d/m")
    link(folder.path("d/m"), folder.path("d/a"))
    symlink("m", folder.path("d/z"))
    folder.write("d/n")
    let walk = InputWalk([InputPath(folder.path("d")), InputPath(folder.path("d/n"))])
    #expect(walk.entries.map { shorten($0.path) } == ["d/a", "d/n"])
    #expect(walk.repeats.map(shorten) == ["d/m", "d/z", "d/n"])
    #expect(walk.problems.isEmpty)
  }

  @Test func filesWithTheSameContentAreBothRead() {
    folder.write("a", [1])
    folder.write("b", [1])
    #expect(paths("a", "b") == ["a", "b"])
  }

  @Test func linksThatLeadBackUpAreHarmless() {
    folder.makeDirectory("d")
    folder.makeDirectory("d/sub")
    folder.write("d/sub/file")
    symlink("..", folder.path("d/sub/up"))
    symlink("sub", folder.path("d/also"))
    #expect(paths("d") == ["d/also/file"])
    symlink("turn", folder.path("d/turn"))
    let walk = InputWalk([InputPath(folder.path("d"))])
    #expect(walk.entries.count == 1)
    #expect(walk.problems == [InputFault(.cannotOpen(ELOOP), path: InputPath(folder.path("d/turn")))])
  }

  @Test func aBadInputDoesNotStopTheOthers() {
    folder.write("good")
    folder.makeDirectory("empty")
    folder.makeDirectory("links")
    folder.write("links/file", [1, 2])
    symlink("nowhere", folder.path("links/broken"))
    let inputs = ["missing", "good", "empty", "links", "good/below"].map { InputPath(folder.path($0)) }
    let walk = InputWalk(inputs)
    #expect(walk.entries.map { shorten($0.path) } == ["good", "links/file"])
    #expect(
      walk.problems == [
        InputFault(.noSuchFile, path: inputs[0]),
        InputFault(.holdsNoFiles, path: inputs[2]),
        InputFault(.noSuchFile, path: InputPath(folder.path("links/broken"))),
        InputFault(.noSuchFile, path: inputs[4]),
      ])
  }

  @Test func aDirectoryThatCannotBeListedIsAProblem() {
    let open = folder.makeDirectory("open")
    let closed = folder.makeDirectory("open/closed")
    folder.write("open/file")
    folder.write("open/closed/file")
    chmod(folder.path, 0o755)
    chmod(closed.text, 0)
    withoutPrivileges {
      let walk = InputWalk([open])
      #expect(walk.entries.map { shorten($0.path) } == ["open/file"])
      #expect(walk.problems == [InputFault(.notPermitted, path: closed)])
    }
    chmod(closed.text, 0o755)
  }

  @Test func aDashIsStandardInputOnce() async {
    let file = folder.write("input", [1, 2, 3])
    await #expect(processExitsWith: .success) { [path = file.text as String] in
      precondition(dup2(open(path, O_RDONLY), STDIN_FILENO) == STDIN_FILENO)
      let walk = InputWalk(["-", "-", InputPath(path)])
      precondition(walk.entries == [InputEntry(path: "-", isExplicit: true, size: 3)])
      precondition(walk.repeats == ["-", InputPath(path)])
    }
  }

  @Test func namesNeedNotBeUTF8() {
    folder.makeDirectory("d")
    let name = Array("\(folder.path)/d/".utf8) + [0xFF]
    close(open(name.map { CChar(bitPattern: $0) } + [0], O_WRONLY | O_CREAT, 0o600))
    let walk = InputWalk([InputPath(folder.path("d"))])
    #expect(walk.entries == [InputEntry(path: InputPath(bytes: name), isExplicit: false, size: 0)])
    unlink(name.map { CChar(bitPattern: $0) } + [0])
  }
}
