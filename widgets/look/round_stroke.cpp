// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/round_stroke.h"

#include <QColor>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <vector>

namespace activation {
namespace {

// What is painted goes through pictures of its own: of each band of rows the blocks of columns that the line is in.
constexpr int bandHeight = 32, blockWidth = 16;  // pixels of the device

constexpr float far = 1e6F;  // curves go on far beyond what is seen of them

// std::floor and std::ceil are calls.
int down(float place) {
    const float near = std::clamp(place, -far, far);
    const int whole = static_cast<int>(near);
    return whole - (static_cast<float>(whole) > near ? 1 : 0);
}
int up(float place) { return -down(-place); }

struct Span {
    float from, to;
};

/// A straight piece of the line.
struct Piece {
    Piece(const QPointF& start, const QPointF& end)
        : x(static_cast<float>(start.x())),
          y(static_cast<float>(start.y())),
          length(static_cast<float>(std::sqrt(QPointF::dotProduct(end - start, end - start)))) {
        if (length == 0.0F) return;
        cosine = static_cast<float>(end.x() - start.x()) / length;
        sine = static_cast<float>(end.y() - start.y()) / length;
    }

    float top() const { return std::min(y, y + length * sine); }
    float bottom() const { return std::max(y, y + length * sine); }

    /// The columns, and perhaps some more, of what is nearer than the reach to it in the rows between two.
    Span columns(float firstRow, float lastRow, float reach) const {
        const float end = x + length * cosine;
        Span span{std::min(x, end) - reach, std::max(x, end) + reach};
        if (std::fabs(sine) < 0.1F) return span;
        const float slope = cosine / sine, wide = reach / std::fabs(sine);
        const float a = x + (firstRow - y) * slope, b = x + (lastRow - y) * slope;
        return {std::max(span.from, std::min(a, b) - wide), std::min(span.to, std::max(a, b) + wide)};
    }

    float x, y;  ///< where it begins
    float length;
    float cosine = 1.0F, sine = 0.0F;  ///< of its direction
};

/// A box of pixels with the part of the line that is in it.
class Part {
public:
    /// Of a width that is a multiple of four, and no more rows than a band.
    Part(const QRect& box, float width, std::vector<std::uint32_t>& memory)
        : m_box(box), m_reach(0.5F * width + 0.5F), m_most(std::min(width, 1.0F)), m_pixels(memory) {
        memory.assign(static_cast<std::size_t>(box.width()) * static_cast<std::size_t>(box.height()), 0);
        m_touched.fill({box.width(), 0});
    }

    void add(const Piece& piece) {
        const int top = std::max(m_box.top(), down(piece.top() - m_reach));
        const int bottom = std::min(m_box.bottom(), up(piece.bottom() + m_reach));
        for (int row = top; row <= bottom; ++row) {
            const float middle = static_cast<float>(row) + 0.5F;
            const Span span = piece.columns(middle, middle, m_reach);
            // By fours, as processors like it.
            const int from = std::max(down(span.from) - m_box.left(), 0) / 4 * 4;
            const int to = (std::min(up(span.to) - m_box.left(), m_box.width()) + 3) / 4 * 4;
            if (from >= to) continue;
            auto& [first, end] = m_touched[static_cast<std::size_t>(row - m_box.top())];
            first = std::min(first, from);
            end = std::max(end, to);
            cover(piece, row, from, to);
        }
    }

    /// Colours it; nothing can be added any more.
    QImage image(const QColor& color) {
        const float alpha = static_cast<float>(color.alpha()), share = alpha / 255.0F;
        const float red = static_cast<float>(color.red()) * share, green = static_cast<float>(color.green()) * share,
                    blue = static_cast<float>(color.blue()) * share;
        const auto part = [](float value, int place) {
            return static_cast<std::uint32_t>(static_cast<int>(value + 0.5F) << place);
        };
        for (int i = 0; i < m_box.height(); ++i) {
            const auto [first, end] = m_touched[static_cast<std::size_t>(i)];
            std::uint32_t* const pixels = rowAt(i);
            for (int k = first; k < end; ++k) {
                const float covered = std::bit_cast<float>(pixels[k]);
                pixels[k] = part(covered * alpha, 24) | part(covered * red, 16) | part(covered * green, 8) |
                            part(covered * blue, 0);
            }
        }
        return QImage(reinterpret_cast<uchar*>(m_pixels.data()), m_box.width(), m_box.height(),
                      m_box.width() * static_cast<qsizetype>(sizeof(QRgb)), QImage::Format_ARGB32_Premultiplied);
    }

private:
    struct Columns {
        int first, end;
    };

    std::uint32_t* rowAt(int i) { return m_pixels.data() + static_cast<std::ptrdiff_t>(i) * m_box.width(); }

    void cover(const Piece& piece, int row, int from, int to) {
        const float dy = static_cast<float>(row) + 0.5F - piece.y;
        const float cosine = piece.cosine, sine = piece.sine, length = piece.length, reach = m_reach, most = m_most;
        const float x = piece.x - 0.5F, alongRow = dy * sine, acrossRow = dy * cosine;
        const int left = m_box.left();
        std::uint32_t* const pixels = rowAt(row - m_box.top());
        for (int i = from; i < to; ++i) {
            const float dx = static_cast<float>(left + i) - x;
            const float along = dx * cosine + alongRow, across = dx * sine - acrossRow;
            const float beyond = std::max(0.0F, std::max(-along, along - length));
            const float distance = std::sqrt(across * across + beyond * beyond);
            const float covered = std::min(most, reach - distance);
            pixels[i] = std::bit_cast<std::uint32_t>(std::max(std::bit_cast<float>(pixels[i]), covered));
        }
    }

    QRect m_box;
    float m_reach;  ///< a pixel whose middle is that far from the line's is not covered any more
    float m_most;   ///< of a pixel, where the line is narrower
    /// How much of each is covered, as the bits of a float, until they are coloured: zero is nothing in both.
    std::vector<std::uint32_t>& m_pixels;
    std::array<Columns, bandHeight> m_touched;  ///< in each row
};

std::vector<Piece> piecesOf(const QPolygonF& line) {
    std::vector<Piece> pieces;
    if (line.size() == 1) pieces.emplace_back(line[0], line[0]);
    for (qsizetype i = 1; i < line.size(); ++i) pieces.emplace_back(line[i - 1], line[i]);
    return pieces;
}

/// Those that reach into a box.
std::vector<Piece> within(const QRect& box, const std::vector<Piece>& pieces, float reach) {
    const auto left = static_cast<float>(box.left()), right = static_cast<float>(box.right() + 1);
    const auto top = static_cast<float>(box.top()), bottom = static_cast<float>(box.bottom() + 1);
    std::vector<Piece> result;
    for (const Piece& piece : pieces) {
        if (!(piece.top() - reach < bottom && piece.bottom() + reach > top)) continue;
        const auto [from, to] = piece.columns(top, bottom, reach);
        if (from < right && to > left) result.push_back(piece);
    }
    return result;
}

/// The parts of a box that the pieces are in, as few as that takes: next to each other, and as high as the box.
template <class Visit>
void forEachPart(const QRect& box, const std::vector<Piece>& pieces, float reach, Visit visit) {
    if (pieces.empty()) return;
    std::vector<char> blocks(static_cast<std::size_t>((box.width() + blockWidth - 1) / blockWidth));
    const auto last = static_cast<float>(box.width() - 1);
    const auto blockOf = [&](float x) {
        return static_cast<std::size_t>(std::clamp(x - static_cast<float>(box.left()), 0.0F, last)) / blockWidth;
    };
    const auto top = static_cast<float>(box.top()), bottom = static_cast<float>(box.bottom() + 1);
    for (const Piece& piece : pieces) {
        const auto [from, to] = piece.columns(top, bottom, reach);
        for (std::size_t i = blockOf(from); i <= blockOf(to); ++i) blocks[i] = 1;
    }
    for (auto run = std::ranges::find(blocks, 1); run != blocks.end();) {
        const auto end = std::find(run, blocks.end(), 0);
        visit(QRect(box.left() + static_cast<int>(run - blocks.begin()) * blockWidth, box.top(),
                    static_cast<int>(end - run) * blockWidth, box.height()));
        run = std::find(end, blocks.end(), 1);
    }
}

QRect boxAround(const QPointF& centre, double radius) {
    const QPointF reach(radius + 1.0, radius + 1.0);
    return QRectF(centre - reach, centre + reach).toAlignedRect();
}

}  // namespace

void drawRoundStroke(QPainter& painter, const QPolygonF& points, double width, const QColor& color,
                     const QRect& place) {
    const QTransform toDevice = painter.deviceTransform(), fromDevice = toDevice.inverted();
    const double scale = toDevice.m11();
    const QRect inside = toDevice.mapRect(QRectF(place)).toAlignedRect();
    if (inside.isEmpty()) return;
    const auto deviceWidth = static_cast<float>(width * scale);
    const float reach = 0.5F * deviceWidth + 0.5F;
    const std::vector<Piece> pieces = within(inside, piecesOf(toDevice.map(points)), reach);
    std::vector<std::uint32_t> memory;
    for (int row = inside.top(); row <= inside.bottom() && !pieces.empty(); row += bandHeight) {
        const QRect band = QRect(inside.left(), row, inside.width(), bandHeight) & inside;
        const std::vector<Piece> here = within(band, pieces, reach);
        forEachPart(band, here, reach, [&](const QRect& box) {
            Part part(box, deviceWidth, memory);
            for (const Piece& piece : here) part.add(piece);
            QImage image = part.image(color);
            image.setDevicePixelRatio(scale);
            painter.drawImage(fromDevice.map(QPointF(box.topLeft())), image);
        });
    }
}

void drawDisc(QPainter& painter, const QPointF& centre, double radius, const QColor& color) {
    drawRoundStroke(painter, {centre}, 2.0 * radius, color, boxAround(centre, radius));
}

void drawRing(QPainter& painter, const QPointF& centre, double radius, double width, const QColor& color) {
    // So many corners that it is nowhere more than a fiftieth of a pixel beside the circle.
    const double pixels = radius * painter.deviceTransform().m11();
    const int corners = 3 + static_cast<int>(std::numbers::pi * std::sqrt(25.0 * pixels));
    QPolygonF circle;
    for (int i = 0; i <= corners; ++i) {
        const double angle = i * (2.0 * std::numbers::pi / corners);
        circle << centre + radius * QPointF(std::cos(angle), std::sin(angle));
    }
    drawRoundStroke(painter, circle, width, color, boxAround(centre, radius + 0.5 * width));
}

}  // namespace activation
