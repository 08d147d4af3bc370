/// Names that try to leave their place.
enum HostileNames {
  static let all = [
    "a|b|c", "x\\|y", "`code` ``more``", "<script>alert(1)</script>", "<!-- gone", "&lt;b&gt;", "*bold* _it_ ~~no~~",
    "[text](https://example.com)", "![i](x)", "@admin and jane@example.com", "#123 GH-1", "www.example.com",
    "https://example.com/a?b=c", "# head", "- item", "1. first", "+ plus", "=== rule", "--- | ---", "$x$ and $$y$$",
    "a;=1+1;@x", "a;\"=1", "tab\t=1", "line\n-1",
    "line\nbreak\r\n| x | y |", "tab\tbetween", "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "\u{202E}evil\u{2066}",
    "a\u{0}b\u{8}\u{7F}", "\u{200B}\u{FEFF}\u{3164}", "", "   ", "\u{2028}\u{2029}", "e\u{301}\u{302}\u{303}",
    "Z" + String(repeating: "\u{300}", count: 500), String(repeating: "界", count: 300),
    String(repeating: "👩‍👩‍👧‍👦", count: 80), "🇩🇪🇨🇴 flag ☎️ ©", String(repeating: "w", count: 5000),
    String(repeating: "very long words ", count: 400), "ﷺ ﷽ العربية עברית ไทย हिन्दी", "ᄀ\u{1161}\u{11A8}각",
  ]
}
