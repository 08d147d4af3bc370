import ReportMarkup

/// The only script of the page: it sorts tables by a column of numbers. Without it everything is there all the same.
enum SortScript {
  static let markup = Markup.verbatim([
    """
    "use strict";
    for (const head of document.querySelectorAll("th[data-s]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.setAttribute("aria-label", "Sort by " + head.textContent.trim());
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") !== "descending";
        const table = head.closest("table");
        for (const other of table.querySelectorAll("th[data-s]")) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const body = table.tBodies[0];
        const value = (row) => parseFloat(row.cells[head.cellIndex].dataset.v);
        const order = (first, second) => {
          const [left, right] = [value(first), value(second)];
          if (isNaN(left) || isNaN(right)) return isNaN(left) - isNaN(right);
          return down ? right - left : left - right;
        };
        const rows = [...body.rows].filter((row) => !row.classList.contains("rest"));
        const rest = [...body.rows].filter((row) => row.classList.contains("rest"));
        body.append(...rows.sort(order), ...rest);
      });
    }

    """
  ])
}
