/// A pattern as a tree.
indirect enum LinePatternNode {
  case empty
  case scalar(UInt32)
  case any
  case set(LinePattern.ScalarSet)
  case sequence([LinePatternNode])
  case choice([LinePatternNode])
  /// A named group, by its number.
  case group(Int, LinePatternNode)
  /// `most` is nil for any number.
  case repetition(LinePatternNode, least: Int, most: Int?, isLazy: Bool)
  case lineStart, lineEnd
  case wordBoundary(Bool)
}
