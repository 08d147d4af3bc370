package import Foundation
package import FoundationXML
package import ReportMarkup

/// Markup taken apart by a parser that is not ours: it checks that ours is well-formed, too.
package final class ParsedMarkup: NSObject, XMLParserDelegate {
  package struct Element: Hashable {
    package var name: String
    package var attributes: [String: String]
    /// All text inside, also of elements inside.
    package var text = ""
    /// The elements around it, by their numbers, the outermost first.
    package var parents: [Int]

    package subscript(name: String) -> String? { attributes[name] }
    package var tone: String { attributes["class"] ?? "" }
  }

  /// Why it cannot be parsed.
  package struct Fault: Error { package var text: String }

  package private(set) var elements: [Element] = []
  private var open: [Int] = []

  package init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    guard parser.parse() else {
      throw Fault(text: "line \(parser.lineNumber), column \(parser.columnNumber): \(text.prefix(2000))")
    }
  }

  package convenience init(_ markup: Markup) throws { try self.init(markup.text) }

  /// The elements of a name and a class, in order.
  package func all(_ name: String, _ tone: String? = nil) -> [Element] {
    elements.filter { $0.name == name && (tone == nil || $0.tone.split(separator: " ").contains { $0 == tone ?? "" }) }
  }

  /// The values of attributes of all elements of a name and a class.
  package func values(_ name: String, _ tone: String, _ attributes: String...) -> [[String]] {
    all(name, tone).map { element in attributes.map { element[$0] ?? "" } }
  }

  /// The labels of a drawing.
  package var texts: [String] { all("text").map(\.text) }

  /// The elements of a name inside another one.
  package func all(_ name: String, inside number: Int) -> [Element] {
    elements.filter { $0.name == name && $0.parents.contains(number) }
  }

  // MARK: the parser's

  package func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append(Element(name: name, attributes: attributes, parents: open))
    open.append(elements.count - 1)
  }

  package func parser(_ parser: XMLParser, foundCharacters text: String) {
    for index in open { elements[index].text += text }
  }

  package func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }
}
