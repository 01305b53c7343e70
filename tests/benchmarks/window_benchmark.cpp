// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes until what a person did is on the screen, measured from outside, at the X server.
//
//     window_benchmark frames <keys> <width> <height> <window_subjects>
//     window_benchmark formula <keys> <width> <height> <window_subjects> <formula>
//     window_benchmark start <times> <program> [<argument>…] --- <program> [<argument>…]
//
// "frames" presses arrow keys, with pauses as in a real drag, and takes the time to the last pixel that changes; the
// window and the naive one in turns; "formula" does it with a window that shows an own formula, and one that shows ELU.
// "start" takes the time from exec to the first picture and to the last pixel.
#include <sys/wait.h>
#include <unistd.h>

#include <xcb/damage.h>
#include <xcb/xcb.h>
#include <xcb/xtest.h>

#include <poll.h>
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
double since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// What the server tells of everything that is painted.
enum class Report {
    Rectangles,  ///< each, with its place: that costs the server about 0.01 ms for every one
    Change,      ///< that there was something, as it tells those who put windows together
};

/// Everything that is painted on the display, as it is painted.
class Display {
public:
    explicit Display(Report report) : m_connection(xcb_connect(nullptr, nullptr)), m_report(report) {
        if (xcb_connection_has_error(m_connection)) {
            std::fprintf(stderr, "there is no display\n");
            std::exit(1);
        }
        m_root = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root;
        std::free(xcb_damage_query_version_reply(m_connection, xcb_damage_query_version(m_connection, 1, 1), nullptr));
        m_damaged = xcb_get_extension_data(m_connection, &xcb_damage_id)->first_event + XCB_DAMAGE_NOTIFY;
        m_damage = xcb_generate_id(m_connection);
        xcb_damage_create(
            m_connection, m_damage, m_root,
            report == Report::Rectangles ? XCB_DAMAGE_REPORT_LEVEL_RAW_RECTANGLES : XCB_DAMAGE_REPORT_LEVEL_NON_EMPTY);
        flush();
    }

    struct Painted {
        double first = 0.0, last = 0.0;  ///< ms after the start
        double large = 0.0;              ///< when a tenth of the screen had been painted at once; needs Rectangles
        bool any = false;
    };

    /// What is painted until nothing has been for `quiet` ms, after the first.
    Painted watch(Clock::time_point start, int quiet, int patience) {
        Painted result;
        while (true) {
            while (xcb_generic_event_t* event = xcb_poll_for_event(m_connection)) {
                if ((event->response_type & 0x7f) == m_damaged) {
                    const auto& area = reinterpret_cast<const xcb_damage_notify_event_t*>(event)->area;
                    result.last = since(start);
                    if (!result.any) result.first = result.last;
                    if (result.large == 0.0 && area.width * area.height > 200'000) result.large = result.last;
                    result.any = true;
                    if (m_report == Report::Change) {  // and the next
                        xcb_damage_subtract(m_connection, m_damage, XCB_NONE, XCB_NONE);
                        flush();
                    }
                }
                std::free(event);
            }
            const int left = result.any ? quiet - static_cast<int>(since(start) - result.last)
                                        : patience - static_cast<int>(since(start));
            if (left <= 0) return result;
            pollfd wait{xcb_get_file_descriptor(m_connection), POLLIN, 0};
            poll(&wait, 1, left);
        }
    }

    /// Gives the window that was shown there the keyboard, and brings it to the front.
    void raise(xcb_window_t window) {
        const uint32_t above = XCB_STACK_MODE_ABOVE;
        xcb_configure_window(m_connection, window, XCB_CONFIG_WINDOW_STACK_MODE, &above);
        xcb_set_input_focus(m_connection, XCB_INPUT_FOCUS_PARENT, window, XCB_CURRENT_TIME);
        flush();
    }

    void key(uint8_t type, uint8_t code) {
        xcb_test_fake_input(m_connection, type, code, XCB_CURRENT_TIME, m_root, 0, 0, 0);
        flush();
    }

    /// The uppermost window.
    xcb_window_t top() {
        xcb_query_tree_reply_t* tree =
            xcb_query_tree_reply(m_connection, xcb_query_tree(m_connection, m_root), nullptr);
        const int count = xcb_query_tree_children_length(tree);
        const xcb_window_t* children = xcb_query_tree_children(tree);
        xcb_window_t result = XCB_NONE;
        for (int i = 0; i < count; ++i) {
            auto* state = xcb_get_window_attributes_reply(
                m_connection, xcb_get_window_attributes(m_connection, children[i]), nullptr);
            if (state && state->map_state == XCB_MAP_STATE_VIEWABLE) result = children[i];
            std::free(state);
        }
        std::free(tree);
        return result;
    }

private:
    void flush() { xcb_flush(m_connection); }

    xcb_connection_t* m_connection;
    Report m_report;
    xcb_window_t m_root;
    xcb_damage_damage_t m_damage;
    int m_damaged;
};

/// A program that was started here, and what it says.
class Child {
public:
    explicit Child(const std::vector<std::string>& words) {
        int ends[2];
        if (pipe(ends) != 0) std::exit(1);
        m_started = Clock::now();
        m_id = fork();
        if (m_id == 0) {
            dup2(ends[1], STDOUT_FILENO);
            std::vector<char*> arguments;
            for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
            arguments.push_back(nullptr);
            execv(arguments[0], arguments.data());
            _exit(127);
        }
        close(ends[1]);
        m_output = fdopen(ends[0], "r");
    }
    ~Child() {
        kill(m_id, SIGTERM);
        waitpid(m_id, nullptr, 0);
        std::fclose(m_output);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    Clock::time_point started() const { return m_started; }
    std::pair<int, int> plotSize() {
        int width = 0, height = 0;
        if (std::fscanf(m_output, "ready %d %d", &width, &height) != 2) std::exit(1);
        return {width, height};
    }

private:
    pid_t m_id;
    Clock::time_point m_started;
    FILE* m_output;
};

struct Times {
    std::vector<double> all;

    double quantile(double share) {
        std::sort(all.begin(), all.end());
        return all.empty()
                   ? 0.0
                   : all[std::min(all.size() - 1, static_cast<std::size_t>(share * static_cast<double>(all.size())))];
    }
};

constexpr uint8_t left = 113, right = 114;  // the keys' codes
constexpr int quiet = 25;                   // ms: between two steps of a slow drag

int measureFrames(int keys, const std::string& width, const std::string& height, const std::string& subjects,
                  const std::string& formula) {
    Display display(Report::Change);
    std::vector<std::string> words{subjects, "window", width, height};
    if (!formula.empty()) words.push_back(formula);
    Child ours(words);
    const auto plot = ours.plotSize();
    display.watch(Clock::now(), 500, 2000);
    const xcb_window_t oursWindow = display.top();
    if (formula.empty())
        words = {subjects, "naive", width, height, std::to_string(plot.first), std::to_string(plot.second)};
    else
        words.pop_back();
    Child other(words);
    other.plotSize();
    display.watch(Clock::now(), 500, 2000);
    const xcb_window_t otherWindow = display.top();

    constexpr int block = 20;
    Times oursTimes, otherTimes;
    for (int done = 0; done < keys; done += block)
        for (const bool isOther : {false, true}) {
            display.raise(isOther ? otherWindow : oursWindow);
            display.watch(Clock::now(), 150, 500);
            for (int i = 0; i < block; ++i) {
                const uint8_t code = i < block / 2 ? right : left;
                const Clock::time_point start = Clock::now();
                display.key(XCB_KEY_PRESS, code);
                const Display::Painted painted = display.watch(start, quiet, 500);
                display.key(XCB_KEY_RELEASE, code);
                display.watch(Clock::now(), 5, 5);
                if (painted.any && i > 0) (isOther ? otherTimes : oursTimes).all.push_back(painted.last);
            }
        }
    const double a = oursTimes.quantile(0.5), b = otherTimes.quantile(0.5);
    std::printf("%s×%s (plot %d×%d): window %.2f ms (99 %%: %.2f, %zu keys), %s %.2f ms (99 %%: %.2f), ratio %.3f\n",
                width.c_str(), height.c_str(), plot.first, plot.second, a, oursTimes.quantile(0.99),
                oursTimes.all.size(), formula.empty() ? "naive" : "ELU", b, otherTimes.quantile(0.99), a / b);
    return 0;
}

int measureStarts(int times, const std::vector<std::vector<std::string>>& programs) {
    Display display(Report::Rectangles);
    std::vector<Times> first(programs.size()), last(programs.size());
    for (int i = 0; i <= times; ++i)
        for (std::size_t p = 0; p < programs.size(); ++p) {
            display.watch(Clock::now(), 100, 300);  // the one before disappears
            const Child child(programs[p]);
            const Display::Painted painted = display.watch(child.started(), 250, 5000);
            if (i == 0) continue;  // files are not in memory yet
            first[p].all.push_back(painted.large);
            last[p].all.push_back(painted.last);
        }
    for (std::size_t p = 0; p < programs.size(); ++p)
        std::printf("%-40s first picture %.1f ms, last pixel %.1f ms\n", programs[p][0].c_str(), first[p].quantile(0.5),
                    last[p].quantile(0.5));
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    if ((words.size() == 5 && words[0] == "frames") || (words.size() == 6 && words[0] == "formula"))
        return measureFrames(std::atoi(words[1].c_str()), words[2], words[3], words[4],
                             words.size() == 6 ? words[5] : std::string());
    if (words.size() >= 3 && words[0] == "start") {
        std::vector<std::vector<std::string>> programs(1);
        for (std::size_t i = 2; i < words.size(); ++i)
            if (words[i] == "---")
                programs.emplace_back();
            else
                programs.back().push_back(words[i]);
        return measureStarts(std::atoi(words[1].c_str()), programs);
    }
    std::fprintf(stderr, "window_benchmark.sh calls this\n");
    return 2;
}
