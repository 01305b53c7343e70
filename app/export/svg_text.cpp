// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/svg_text.h"

#include <QFont>
#include <QFontInfo>
#include <QPainterPath>
#include <QXmlStreamReader>

#include <map>

namespace activation {
namespace {

/// The family that the name stands for here, and what is like it everywhere.
QByteArray familiesOf(const QString& name) {
    const QFontInfo font{QFont(name)};
    return '\'' + font.family().remove(u'\'').toHtmlEscaped().toUtf8() + "', " +
           (font.fixedPitch() ? "monospace" : "sans-serif");
}

QByteArray outlineOf(const QPainterPath& path) {
    QByteArray result;
    const auto add = [&](char command, const QPainterPath::Element& point) {
        if (command) result += command;
        result += QByteArray::number(point.x, 'f', 3) + ' ' + QByteArray::number(point.y, 'f', 3) + ' ';
    };
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element& element = path.elementAt(i);
        switch (element.type) {
            case QPainterPath::MoveToElement: add('M', element); break;
            case QPainterPath::LineToElement: add('L', element); break;
            case QPainterPath::CurveToElement: add('C', element); break;
            case QPainterPath::CurveToDataElement: add('\0', element); break;
        }
    }
    return result.trimmed();
}

/// Of an element <text …>…</text>.
QByteArray outlineOf(const QByteArray& element) {
    QXmlStreamReader reader(element);
    reader.readNextStartElement();
    const QXmlStreamAttributes attributes = reader.attributes();
    const auto number = [&](const char* name) { return attributes.value(QLatin1String(name)).toDouble(); };
    const auto attribute = [&](const char* name) {
        return QByteArray(" ") + name + "=\"" +
               attributes.value(QLatin1String(name)).toString().toHtmlEscaped().toUtf8() + '"';
    };
    QFont font(attributes.value(QLatin1String("font-family")).toString());
    font.setPixelSize(qRound(number("font-size")));
    font.setWeight(static_cast<QFont::Weight>(qRound(number("font-weight"))));
    font.setItalic(attributes.value(QLatin1String("font-style")) == QLatin1String("italic"));
    font.setHintingPreference(QFont::PreferNoHinting);
    QPainterPath path;
    path.addText(number("x"), number("y"), font, reader.readElementText());
    return "<path" + attribute("fill") + attribute("fill-opacity") + " stroke=\"none\" d=\"" + outlineOf(path) + "\"/>";
}

}  // namespace

QByteArray withOutlines(const QByteArray& svg) {
    constexpr QByteArrayView begin("<text "), end("</text>");
    QByteArray result;
    qsizetype done = 0;
    for (qsizetype from = svg.indexOf(begin); from >= 0; from = svg.indexOf(begin, done)) {
        const qsizetype to = svg.indexOf(end, from);
        if (to < 0) break;
        result += svg.mid(done, from - done) + outlineOf(svg.mid(from, to + end.size() - from));
        done = to + end.size();
    }
    return result + svg.mid(done);
}

QByteArray finishedSvg(QByteArray svg, const Extent& extent) {
    const auto side = [&](double value) {
        const std::string text = textOf(Length{value, extent.unit});
        return QByteArray::fromStdString(extent.unit == Unit::Pixel ? text.substr(0, text.size() - 2) : text);
    };
    // Whole pixels are not quite the size on paper: by less than half a one, but a dark picture would have a pale edge.
    const QByteArray fit = extent.unit == Unit::Pixel ? "" : " preserveAspectRatio=\"none\"";
    // The first tag: <svg width="508mm" height="285.75mm"
    const qsizetype from = svg.indexOf("<svg width=\""), to = svg.indexOf("\n", from);
    if (from >= 0 && to > from)
        svg.replace(from, to - from,
                    "<svg width=\"" + side(extent.width) + "\" height=\"" + side(extent.height) + "\"" + fit);
    QByteArray result;
    constexpr QByteArrayView attribute("font-family=\"");
    std::map<QByteArray, QByteArray> known;
    qsizetype done = 0;
    for (qsizetype at = svg.indexOf(attribute); at >= 0; at = svg.indexOf(attribute, done)) {
        const qsizetype name = at + attribute.size(), end = svg.indexOf('"', name);
        if (end < 0) break;
        QByteArray& families = known[svg.mid(name, end - name)];
        if (families.isEmpty()) families = familiesOf(QString::fromUtf8(svg.mid(name, end - name)));
        result += svg.mid(done, name - done) + families;
        done = end;
    }
    return result + svg.mid(done);
}

}  // namespace activation
