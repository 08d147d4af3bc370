import CZlib
import Glibc
import LogInput
import PagingModel
import ReviewPipeline

/// A folder of its own for a test, removed with everything in it, whose files are read and put together.
final class PipelineFolder {
  let path: String

  init(_ files: [String: String] = [:]) {
    let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(root)/review-pipeline-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { preconditionFailure("no folder in \(root)") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for (name, content) in files { write(name, Array(content.utf8)) }
  }

  deinit { PipelineFolder.remove(path) }

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

  /// A second name for a file.
  func link(_ name: String, as other: String) { Glibc.link("\(path)/\(name)", "\(path)/\(other)") }

  /// Reads inputs of this folder.
  func read(_ inputs: String..., change: (inout ReadingOptions) -> Void = { _ in }) throws -> ReadInputs {
    var options = ReadingOptions(inputs: inputs.map { InputPath("\(path)/\($0)") })
    change(&options)
    return try HistoryReading(options).read()
  }

  /// Reads inputs of this folder and puts them together.
  func review(_ inputs: String..., options: ReviewOptions = ReviewOptions()) throws -> ReviewedHistory {
    let reading = ReadingOptions(inputs: inputs.map { InputPath("\(path)/\($0)") })
    var zones = TimeZoneDirectory()
    return ReviewedHistory(try HistoryReading(reading).read(), options: options, zones: &zones)
  }

  private static func remove(_ path: String) {
    var facts = stat()
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
}

extension ReviewedHistory {
  /// What is said of figures, but that hours on call are not known, as of every history without schedules.
  var notesBesideDuties: [ReportNote] { notes.filter { $0.field != "load" } }
}

/// The bytes as one gzip member.
func gzip(_ text: String) -> [UInt8] {
  var stream = z_stream()
  precondition(czlib_deflateInit2(&stream, 6, 15 + 16) == Z_OK)
  defer { deflateEnd(&stream) }
  var input = Array(text.utf8)
  var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(input.count))) + 32)
  let count = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      (stream.next_in, stream.avail_in) = (source.baseAddress, UInt32(source.count))
      (stream.next_out, stream.avail_out) = (target.baseAddress, UInt32(target.count))
      precondition(deflate(&stream, Z_FINISH) == Z_STREAM_END)
      return target.count - Int(stream.avail_out)
    }
  }
  return Array(output[..<count])
}
