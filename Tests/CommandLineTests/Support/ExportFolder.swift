import Glibc

/// A folder of its own for a test, removed with everything in it.
final class ExportFolder {
  let path: String

  init() {
    let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(root)/command-line-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { preconditionFailure("no folder in \(root)") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// A folder with these files.
  convenience init(_ files: [String: String]) {
    self.init()
    for (name, content) in files { write(name, content) }
  }

  deinit { ExportFolder.remove(path) }

  private static func remove(_ path: String) {
    var facts = stat()
    if lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR {
      for name in names(in: path) { remove("\(path)/\(name)") }
    }
    Glibc.remove(path)
  }

  /// Writes a file; folders in its name are made.
  func write(_ name: String, _ content: String) { write(name, Array(content.utf8)) }

  func write(_ name: String, _ content: [UInt8]) {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/\(part)"
      mkdir(folder, 0o755)
    }
    guard let file = fopen("\(path)/\(name)", "w") else { preconditionFailure("cannot write \(name)") }
    precondition(fwrite(content, 1, content.count, file) == content.count)
    fclose(file)
  }

  /// The contents of a file, or nil when there is none.
  func read(_ name: String) -> String? {
    guard let file = fopen("\(path)/\(name)", "r") else { return nil }
    defer { fclose(file) }
    var content: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { content.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: content, as: UTF8.self)
  }

  /// The names in the folder, in order.
  var names: [String] { ExportFolder.names(in: path) }

  private static func names(in path: String) -> [String] {
    var names: [String] = []
    guard let directory = opendir(path) else { return [] }
    while let entry = readdir(directory) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
        })
    }
    closedir(directory)
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  func run(_ arguments: String, _ wiring: CommandRun.Wiring = CommandRun.Wiring()) throws -> CommandRun {
    try run(arguments.split(separator: " ").map { String($0) }, wiring)
  }

  /// The same with arguments that may hold blanks.
  func run(_ arguments: [String], _ wiring: CommandRun.Wiring = CommandRun.Wiring()) throws -> CommandRun {
    try CommandRun(arguments, in: path, wiring)
  }
}
