/// Turns the inputs a user names into the list of files to read.
///
/// The inputs keep their order; the files of a directory, at any depth, come in the order of their paths' bytes, so
/// that the list does not depend on the file system. Hidden entries of a directory (leading dot) and what is neither
/// file nor directory are skipped there; symbolic links are followed, each directory once. A file that is reached in
/// several ways is read once. An input that cannot be used is a problem of its own and does not stop the others.
public struct InputWalk: Sendable {
  /// The files, each once.
  public private(set) var entries: [InputEntry] = []
  /// What could not be found or listed.
  public private(set) var problems: [InputFault] = []
  /// Further paths of files that are in `entries` by another path, or were named again.
  public private(set) var repeats: [InputPath] = []
  private var known: Set<FileFacts.Identity> = []

  /// Looks at all inputs: files, pipes, directories, `-` for standard input.
  ///
  /// O(entries of the directories); no file is opened.
  public init(_ inputs: [InputPath]) {
    for input in inputs { add(input) }
  }

  private mutating func add(_ input: InputPath) {
    do throws(InputFault) {
      let facts = try FileFacts(of: input)
      guard facts.kind == .directory && !input.isStandardInput else {
        return add(Found(path: input, facts: facts), isExplicit: true)
      }
      var search = DirectorySearch()
      search.descend(into: input, facts.identity)
      problems += search.problems
      if search.files.isEmpty && search.problems.isEmpty {
        problems.append(InputFault(.holdsNoFiles, path: input))
      }
      for file in search.files.sorted(by: { $0.path < $1.path }) { add(file, isExplicit: false) }
    } catch {
      problems.append(error)
    }
  }

  private mutating func add(_ file: Found, isExplicit: Bool) {
    guard known.insert(file.facts.identity).inserted else { return repeats.append(file.path) }
    entries.append(InputEntry(path: file.path, isExplicit: isExplicit, size: file.facts.size))
  }
}

/// A file and what the system says about it.
private struct Found {
  var path: InputPath
  var facts: FileFacts
}

/// Collects the files below one directory.
private struct DirectorySearch {
  var files: [Found] = []
  var problems: [InputFault] = []
  private var visited: Set<FileFacts.Identity> = []

  /// Adds what is in a directory and below, unless it was visited: links may lead back up.
  mutating func descend(into directory: InputPath, _ identity: FileFacts.Identity) {
    guard visited.insert(identity).inserted else { return }
    do throws(InputFault) {
      for name in try DirectoryNames.visible(in: directory) { add(directory.appending(name)) }
    } catch {
      problems.append(error)
    }
  }

  private mutating func add(_ path: InputPath) {
    do throws(InputFault) {
      let facts = try FileFacts(of: path)
      switch facts.kind {
      case .regular: files.append(Found(path: path, facts: facts))
      case .directory: descend(into: path, facts.identity)
      case .other: break
      }
    } catch {
      problems.append(error)
    }
  }
}
