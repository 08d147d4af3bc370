import ArgumentParser
import Glibc

/// Writes results, and ends quietly when nobody reads them any more.
enum Results {
  static func write(to path: String?, _ body: (borrowing ByteOutput) throws(OutputFault) -> Void) throws {
    do throws(OutputFault) {
      var output = try ByteOutput(path: path)
      try body(output)
      try output.finish()
    } catch {
      if error.isBrokenPipe { throw ExitCode.success }
      Diagnostics().write(error.path, .error, error.message)
      throw ExitCode(2)
    }
  }

  /// Writes files into a folder, which is made if it is missing; each appears whole or not at all.
  static func write(_ files: [(name: String, bytes: [UInt8])], into folder: String) throws {
    let code = mkdir(folder, 0o777) == 0 ? 0 : errno
    if code != 0 && code != EEXIST {
      Diagnostics().write(folder, .error, OutputFault(path: folder, code: code).message)
      throw ExitCode(2)
    }
    for file in files {
      try write(to: "\(folder)/\(file.name)") { output throws(OutputFault) in try output.write(file.bytes) }
    }
  }
}
