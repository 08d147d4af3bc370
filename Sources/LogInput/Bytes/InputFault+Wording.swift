#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

extension InputFault {
  /// What is wrong in words, lower case, without the path and without a full stop.
  public var message: String {
    switch reason {
    case .noSuchFile: "no such file or directory"
    case .notPermitted: "permission to read it is denied"
    case .isDirectory: "it is a directory, not a file"
    case .holdsNoFiles: "the directory holds no files to read"
    case .cannotOpen(let code): "it cannot be opened: \(InputFault.text(ofError: code))"
    case .readFailed(let code): "reading stopped at byte \(byteOffset): \(InputFault.text(ofError: code))"
    case .empty: byteOffset == 0 ? "the file is empty" : "the gzip file decodes to nothing"
    case .packed(let format): "it is a \(format.rawValue) file; only gzip and plain files are read"
    case .truncated: "the gzip stream ends early; \(decodedBefore)"
    case .badHeader: "the gzip member's header is damaged near byte \(byteOffset); \(decodedBefore)"
    case .corrupt: "the gzip data is damaged near byte \(byteOffset); \(decodedBefore)"
    case .badChecksum: "the gzip checksum before byte \(byteOffset) does not match; \(decodedBefore)"
    case .badLength: "the gzip length before byte \(byteOffset) does not match; \(decodedBefore)"
    case .trailingGarbage: "bytes that are not gzip follow from byte \(byteOffset) on; \(decodedBefore)"
    case .tooLong(let limit): "the file is longer than \(limit >> 20) MiB; the rest is not read"
    case .outOfResources(let code): "the system has no resources left to read it: \(InputFault.text(ofError: code))"
    }
  }

  /// What a user can do about it.
  public var hint: String {
    switch reason {
    case .noSuchFile: "check the path; a pattern that matches nothing is passed on as it stands"
    case .notPermitted: "check the owner and the mode with 'ls -l'"
    case .isDirectory: "name the files inside it"
    case .holdsNoFiles: "hidden files (leading dot) are skipped; name them to read them"
    case .cannotOpen: "check that the file system is there and the path is right"
    case .readFailed: "copy the file to a local disk and read the copy"
    case .empty: "the export may have failed; export it anew or leave the file out"
    case .packed(let format): "decode it first: \(format.command) FILE | gzip > FILE.gz"
    case .truncated: "copy the file again or export it anew"
    case .badHeader, .corrupt: "the file was changed after it was written; copy it again or export it anew"
    case .badChecksum, .badLength: "some of the decoded bytes may be wrong; copy the file again or export it anew"
    case .trailingGarbage: "two files may have been joined; check the end of the file with 'gzip -t'"
    case .tooLong: "leave out what is not needed"
    case .outOfResources: "read fewer files at once or raise the limits ('ulimit -a')"
    }
  }

  private var decodedBefore: String {
    "\(decodedOffset) \(decodedOffset == 1 ? "byte was" : "bytes were") decoded before"
  }

  private static func text(ofError code: Int32) -> String {
    guard let text = strerror(code) else { return "error \(code)" }
    return String(cString: text)
  }

  /// The error number for a lack of memory.
  static var outOfMemory: Int32 { ENOMEM }

  /// The kind of fault that an error number of `open`, `stat` or `opendir` stands for.
  static func reason(ofOpenError code: Int32) -> Reason {
    switch code {
    case ENOENT, ENOTDIR: .noSuchFile
    case EACCES, EPERM: .notPermitted
    case EISDIR: .isDirectory
    case EMFILE, ENFILE, ENOMEM: .outOfResources(code)
    default: .cannotOpen(code)
    }
  }
}
