/// Makes names from the input harmless in GitHub-flavoured Markdown.
enum MarkdownEscaping {
  /// The text such that a renderer shows exactly it: no markup, no HTML, no link, no mention of a user or issue.
  ///
  /// Marks get a backslash, what HTML reads becomes an entity. GitHub looks for mentions, issue numbers and mail
  /// addresses in the finished text, where escapes are gone: a zero width space behind `@` and `#` stops it.
  static func escape(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for index in scalars.indices {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      append(scalars[index], after: index > 0 ? scalars[index - 1] : " ", before: next, to: &result)
    }
    return escapeStart(of: result)
  }

  /// The text as a code span, for places and other texts that should stay as they are.
  static func code(_ text: String) -> String {
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let pad = longest > 0 || text.hasPrefix(" ") ? " " : ""
    return fence + pad + text + pad + fence
  }

  private static func append(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar, before next: Unicode.Scalar, to result: inout String
  ) {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "|", "~", "$": result += "\\\(scalar)"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "&": result += "&amp;"
    case "@": result += "@\u{200B}"
    case "#": result += "\\#\u{200B}"
    // 'http://' and 'www.' would become links.
    case ":" where next == "/": result += "\\:"
    case "." where previous == "w" || previous == "W": result += "\\."
    case "\n", "\r": result += " "
    default: result.unicodeScalars.append(scalar)
    }
  }

  /// Escapes what opens a list, a heading or a rule at the start of a line.
  private static func escapeStart(of text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    if first == "-" || first == "+" || first == "=" { return "\\" + text }
    let digits = text.unicodeScalars.prefix { ("0"..."9").contains($0) }
    let rest = text.unicodeScalars.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return text }
    // '7.6' is no list item: only a space or the end makes it one.
    if let next = rest.dropFirst().first, next != " " { return text }
    var result = String(String.UnicodeScalarView(digits)) + "\\"
    result.unicodeScalars.append(contentsOf: rest)
    return result
  }
}
