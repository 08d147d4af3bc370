import Glibc
import PagingModel
import ReviewConfiguration
import YAMLReading

/// A folder of its own for a test, with a configuration and what it names; removed in the end.
final class ConfigurationFolder {
  let path: String

  init(_ files: [String: String]) {
    let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(root)/configuration-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { preconditionFailure("no folder in \(root)") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for (name, content) in files { write(name, Array(content.utf8)) }
  }

  deinit { ConfigurationFolder.remove(path) }

  private static func remove(_ path: String) {
    var facts = stat()
    // What a link leads to is not the test's.
    if lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR, let directory = opendir(path) {
      while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
        }
        if name != "." && name != ".." { remove("\(path)/\(name)") }
      }
      closedir(directory)
    }
    Glibc.remove(path)
  }

  /// Writes a file; folders in its name are made.
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

  func configuration(_ name: String = "retropager.yml") throws -> Configuration {
    var zones = TimeZoneDirectory()
    return try ConfigurationFile.configuration(of: "\(path)/\(name)", zones: &zones)
  }

  /// What is wrong: `2:5: message (hint)`, with the file before it where that is another one.
  func problems() -> [String] {
    do {
      var zones = TimeZoneDirectory()
      _ = try configuration().mappings(&zones)
      return []
    } catch let error as YAMLProblems {
      return error.problems.map { problem in
        let text = "\(problem.place): \(problem.message)" + (problem.hint.map { " (\($0))" } ?? "")
        let own = "\(path)/retropager.yml:"
        return (problem.mark == nil ? text : text.replacing(own, with: "")).replacing("\(path)/", with: "")
      }
    } catch { return ["\(error)"] }
  }
}

/// What is wrong with a configuration; `x.csv` and `m.yml`, an empty file and a mapping, are beside it.
func problems(_ yaml: String) -> [String] {
  let mapping = "name: m\nfiles: '*.csv'\nformat: csv\ntime: t\ntype: alert.fired\nalert: id\n"
  return ConfigurationFolder(["retropager.yml": yaml, "x.csv": "", "m.yml": mapping]).problems()
}
