internal import Synchronization

/// How far an input has been read; any thread may look while another reads.
public final class InputProgress: Sendable {
  /// The size of the file as stored, or nil when it is no regular file.
  public let size: Int?
  private let read = Atomic<Int>(0)
  private let decoded = Atomic<Int>(0)

  init(size: Int?) { self.size = size }

  /// How many bytes came from the file, compressed if it is.
  public var bytesRead: Int { read.load(ordering: .relaxed) }

  /// How many decoded bytes were read ahead or delivered.
  public var bytesDecoded: Int { decoded.load(ordering: .relaxed) }

  func update(bytesRead: Int, bytesDecoded: Int) {
    read.store(bytesRead, ordering: .relaxed)
    decoded.store(bytesDecoded, ordering: .relaxed)
  }
}
