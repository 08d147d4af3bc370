public import AlertFormats
public import LogInput
public import PagingModel

/// What became of one input file.
public struct FileResult: Sendable {
  /// The name under which it was found.
  public var path: InputPath
  /// Whether the user named it, or it was found in a directory.
  public var isExplicit: Bool
  /// Whether it is read for the labels alone that it holds.
  public var isOfLabels = false
  /// Whether any format knows its records; otherwise nothing of it was counted.
  public var isRecognised = false
  /// What it holds, where no format knows it.
  public var content: FileContent?
  /// Where it ends, of a file that is JSON and ends inside its first record, so that no format could be told.
  public var cut: RecordPlace?
  /// The formats that were met, also those of which no record could be used.
  public var metFormats: [String] = []
  /// By format, the one with the most records first.
  public var counts: [RecordReader.FormatCount] = []
  public var refusals = RefusalLog()
  /// Records that told nothing that others do not tell; known when all files are read.
  public var duplicates = 0
  /// Damage after which the rest of the file could not be read.
  public var fault: InputFault?
  /// Where pages or lists end without their closing bracket.
  public var unclosed: [RecordPlace] = []
  /// The mapping it was read by, as a number among those of the run, how many records it found, and what none of them
  /// has although the mapping reads it.
  public var mapping: Int?
  public var mappedRecords = 0
  public var unseenPaths: [MappedPath] = []
  /// Rows of a table, or lines, that were not UTF-8 and were read as Windows-1252.
  public var convertedRows = 0
  /// Bytes on disk, and after decompression.
  public var bytes = 0
  public var bytesDecoded = 0

  /// What became of a file that ends inside its first record, in words.
  public static let cutMessage = "the JSON ends inside its first record"

  public init(path: InputPath, isExplicit: Bool) {
    self.path = path
    self.isExplicit = isExplicit
  }

  /// The bins that its records ended in.
  public var bins: RecordBins {
    let decoded = counts.reduce(0) { $0 + $1.used }
    // Repeated facts were counted; a webhook body may tell several.
    let duplicates = min(duplicates, decoded)
    return RecordBins(
      used: decoded - duplicates, duplicate: duplicates, ignored: counts.reduce(0) { $0 + $1.ignored },
      refused: refusals.count)
  }

  /// Whether it is not what it should be, whatever became of its records.
  public var isDamaged: Bool {
    fault != nil || cut != nil || !unclosed.isEmpty || (isExplicit && !isRecognised)
  }

  /// Whether there is something of it, and nothing that could be used: no format knows it, or everything was refused.
  ///
  /// A table without rows, and rows that say nothing yet, are no such thing.
  public var isUseless: Bool {
    let bins = bins
    return bins.used + bins.duplicate == 0 && (bins.refused > 0 || isDamaged)
  }

  /// Whether it is read for labels and is a file of another kind, or of nothing; a table without rows is a file of labels.
  public var isNoFileOfLabels: Bool {
    guard isOfLabels, isRecognised, mapping == nil, !isUseless else { return false }
    let labels: [FormatID] = [.retropagerLabels, .retropagerLabelLines, .retropagerEvents]
    return !labels.contains { metFormats.contains($0.rawValue) }
  }

  /// Whether it was read by the mapping that asks for something in vain.
  public func isRead(by fault: MappingFault) -> Bool { metFormats == ["mapping:\(fault.mapping)"] }

  /// The format of most of its records; nil for a file without any.
  public var format: FormatID? { counts.first?.format }
}
