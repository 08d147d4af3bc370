/// Names in a sentence, such as those that somebody may have meant.
public enum NameList {
  /// The most columns of one: more would hide the others.
  private static let longest = 120

  /// `a, b, and 7 more`; names that are too long are cut in the middle, and found by what is left all the same.
  ///
  /// - Parameter count: of how many these are the first; nil for all.
  public static func text(_ names: [String], of count: Int? = nil) -> String {
    let more = (count ?? names.count) - names.count
    return (DistinctNames.cut(names, to: longest) + (more > 0 ? ["and \(more) more"] : [])).joined(separator: ", ")
  }
}
