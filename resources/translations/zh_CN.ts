<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open an exploration from a file</source>
        <translation>从文件打开会话</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Save the picture for a slide or a paper, or its data</source>
        <translation>导出图片（用于幻灯片或论文）或数据</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the exploration as a short text that can be pasted into this program</source>
        <translation>把会话复制成一小段文本，可再粘贴到本程序中</translation>
    </message>
    <message>
        <source>Copy as p&amp;icture</source>
        <translation>复制为图片(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Find an activation</source>
        <translation>查找激活函数(&amp;F)</translation>
    </message>
    <message>
        <source>Keep the curve, to compare others with it</source>
        <translation>保留这条曲线，以便与其他曲线比较</translation>
    </message>
    <message>
        <source>Show the function</source>
        <translation>显示函数值</translation>
    </message>
    <message>
        <source>&amp;Slope f′</source>
        <translation>斜率 f′(&amp;S)</translation>
    </message>
    <message>
        <source>Show the slope</source>
        <translation>显示斜率</translation>
    </message>
    <message>
        <source>Show the curvature</source>
        <translation>显示二阶导数</translation>
    </message>
    <message>
        <source>Show how small the slope gets, and what number formats make of it</source>
        <translation>显示斜率能小到什么程度，以及各种数值格式下还剩多少</translation>
    </message>
    <message>
        <source>Draw f, f′ and f″ in plots of their own with a common x axis</source>
        <translation>把 f、f′、f″ 画在各自的图中，共用 x 轴</translation>
    </message>
    <message>
        <source>&amp;Zones where the gradient is lost</source>
        <translation>梯度消失的区域(&amp;Z)</translation>
    </message>
    <message>
        <source>Draw the lines that the function tends to</source>
        <translation>画出函数趋近的直线</translation>
    </message>
    <message>
        <source>&amp;Densities of inputs and outputs</source>
        <translation>输入与输出的密度(&amp;D)</translation>
    </message>
    <message>
        <source>Draw the axes through the origin, as textbooks do, instead of a frame</source>
        <translation>像教科书那样让坐标轴过原点，而不是画边框</translation>
    </message>
    <message>
        <source>&amp;Reset the view</source>
        <translation>重置视图(&amp;R)</translation>
    </message>
    <message>
        <source>Back to the usual ranges of x and y</source>
        <translation>回到 x 和 y 的默认范围</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>深色(&amp;A)</translation>
    </message>
    <message>
        <source>List what the keyboard and the mouse do</source>
        <translation>列出键盘和鼠标的操作</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Loo&amp;k</source>
        <translation>外观(&amp;K)</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>语言(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>E&amp;xplore</source>
        <translation>探索(&amp;X)</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Look at one activation</source>
        <translation>查看单个激活函数</translation>
    </message>
    <message>
        <source>&amp;Gallery</source>
        <translation>总览(&amp;G)</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Look at all activations side by side</source>
        <translation>并排查看所有激活函数</translation>
    </message>
    <message>
        <source>Pr&amp;esent</source>
        <translation>演示(&amp;E)</translation>
    </message>
    <message>
        <source>Draw the function for several values of a parameter; again for the next parameter</source>
        <translation>按一个参数的多个取值绘制函数；再次执行则换下一个参数</translation>
    </message>
    <message>
        <source>Draw the function minus each pinned curve, in a plot of its own</source>
        <translation>在单独的图中绘制函数与每条固定曲线之差</translation>
    </message>
    <message>
        <source>Enlarge along y what is too flat to see</source>
        <translation>沿 y 方向放大平得看不清的部分</translation>
    </message>
    <message>
        <source>Values as a ta&amp;ble…</source>
        <translation>数值表格(&amp;B)…</translation>
    </message>
    <message>
        <source>Show f, f′ and f″ along the visible range as numbers</source>
        <translation>以数字列出可见范围内的 f、f′、f″</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>See what the activation does to a network</source>
        <translation>看激活函数对网络有什么影响</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Copy what the page shows as a picture</source>
        <translation>把当前页面复制为图片</translation>
    </message>
    <message>
        <source>Search by name, by family, or by what a framework calls it</source>
        <translation>按名称、类别或框架中的名称搜索</translation>
    </message>
    <message>
        <source>Expe&amp;riments</source>
        <translation>实验(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Function f</source>
        <translation>函数 f(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Curvature f″</source>
        <translation>二阶导数 f″(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Asymptotes</source>
        <translation>渐近线(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Magnifier at the probe</source>
        <translation>探针处的放大镜(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Family of curves</source>
        <translation>曲线族(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Pin the curve</source>
        <translation>固定曲线(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Unpin all curves</source>
        <translation>取消固定所有曲线(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Difference to pinned curves</source>
        <translation>与固定曲线之差(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Stacked</source>
        <translation>上下排列(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Textbook axes</source>
        <translation>教科书式坐标轴(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Equal scale</source>
        <translation>等比例(&amp;E)</translation>
    </message>
    <message>
        <source>Show the list of all activations at the left</source>
        <translation>在左侧显示所有激活函数的列表</translation>
    </message>
    <message>
        <source>Acti&amp;vation</source>
        <translation>激活函数(&amp;V)</translation>
    </message>
    <message>
        <source>Show the parameters and the card at the right</source>
        <translation>在右侧显示参数和说明</translation>
    </message>
    <message>
        <source>Rea&amp;d-out</source>
        <translation>读数(&amp;D)</translation>
    </message>
    <message>
        <source>Show the values of the curves under the plot</source>
        <translation>在图下方显示各曲线的值</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Match &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Dark curves on a white surface</source>
        <translation>白色背景上的深色曲线</translation>
    </message>
    <message>
        <source>Light curves on a dark surface</source>
        <translation>深色背景上的浅色曲线</translation>
    </message>
    <message>
        <source>&amp;High contrast, light</source>
        <translation>高对比度，浅色(&amp;H)</translation>
    </message>
    <message>
        <source>Pure black on pure white, with strong lines</source>
        <translation>纯白背景、纯黑文字、粗线条</translation>
    </message>
    <message>
        <source>High &amp;contrast, dark</source>
        <translation>高对比度，深色(&amp;C)</translation>
    </message>
    <message>
        <source>Light on pure black, with strong lines</source>
        <translation>纯黑背景、浅色文字、粗线条</translation>
    </message>
    <message>
        <source>The language of the desktop</source>
        <translation>桌面所用的语言</translation>
    </message>
    <message>
        <source>The program in English</source>
        <translation>程序使用英语</translation>
    </message>
    <message>
        <source>The program in Simplified Chinese</source>
        <translation>程序使用简体中文</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>The version of this program, what it is made of, and its licence</source>
        <translation>本程序的版本、组成和许可证</translation>
    </message>
    <message>
        <source>&amp;Overlays</source>
        <translation>叠加显示(&amp;O)</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>比较(&amp;M)</translation>
    </message>
    <message>
        <source>What is drawn over the curves, or behind them</source>
        <translation>绘制在曲线之上或之后的内容</translation>
    </message>
    <message>
        <source>Pin curves, and see how others differ from them</source>
        <translation>固定曲线，并查看其他曲线与它们的差别</translation>
    </message>
    <message>
        <source>How the axes are drawn and what they show</source>
        <translation>坐标轴的画法和显示范围</translation>
    </message>
    <message>
        <source>Catalog&amp;ue</source>
        <translation>目录(&amp;U)</translation>
    </message>
    <message>
        <source>Statis&amp;tics</source>
        <translation>统计量(&amp;T)</translation>
    </message>
    <message>
        <source>Next &amp;panel</source>
        <translation>下一个面板(&amp;P)</translation>
    </message>
    <message>
        <source>Prev&amp;ious panel</source>
        <translation>上一个面板(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Axes</source>
        <translation>坐标轴(&amp;A)</translation>
    </message>
    <message>
        <source>E&amp;xperiment</source>
        <translation>实验(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Run or pause</source>
        <translation>运行或暂停(&amp;R)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the experiment; what it has shown so far stays</source>
        <translation>停止实验；已显示的结果保留</translation>
    </message>
    <message>
        <source>One &amp;epoch</source>
        <translation>一轮(&amp;E)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Train for one epoch, and hold</source>
        <translation>训练一轮，然后暂停</translation>
    </message>
    <message>
        <source>&amp;What am I looking at?</source>
        <translation>界面说明(&amp;W)</translation>
    </message>
    <message>
        <source>Name the parts of the window</source>
        <translation>标出窗口各部分的名称</translation>
    </message>
    <message>
        <source>&amp;First hints</source>
        <translation>入门提示(&amp;F)</translation>
    </message>
    <message>
        <source>Show again the three things to try first</source>
        <translation>再次显示最先可以尝试的三件事</translation>
    </message>
    <message>
        <source>&amp;New activation…</source>
        <translation>新建激活函数(&amp;N)…</translation>
    </message>
    <message>
        <source>Write an activation of your own, or paste one from Python or C++</source>
        <translation>自己编写激活函数，或粘贴 Python 或 C++ 代码</translation>
    </message>
    <message>
        <source>E&amp;dit as formula…</source>
        <translation>作为公式编辑(&amp;D)…</translation>
    </message>
    <message>
        <source>Change the formula of the activation that is shown</source>
        <translation>修改当前激活函数的公式</translation>
    </message>
    <message>
        <source>Add s&amp;tep to a lesson…</source>
        <translation>把步骤加入课程(&amp;T)…</translation>
    </message>
    <message>
        <source>Append a step that shows what is seen now to a lesson&apos;s file</source>
        <translation>在课程文件末尾添加一个显示当前画面的步骤</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Go through a topic step by step</source>
        <translation>一步一步学习一个主题</translation>
    </message>
    <message>
        <source>Si&amp;ze of the slope log₁₀|f′|</source>
        <translation>斜率的大小 log₁₀|f′|(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
    <message>
        <source>Forget which files were opened; the files stay</source>
        <translation>不再记住打开过哪些文件，文件本身保留</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save the exploration to its file</source>
        <translation>将会话保存到其文件</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the exploration as another file</source>
        <translation>将会话另存为其他文件</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开的文件(&amp;R)</translation>
    </message>
    <message>
        <source>Light or dark, as the system is</source>
        <translation>浅色或深色，与系统一致</translation>
    </message>
    <message>
        <source>Run the experiment anew; pause or resume a training</source>
        <translation>重新运行实验；暂停或继续训练</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>网格(&amp;G)</translation>
    </message>
    <message>
        <source>Draw lines through the numbers of a frame; textbook axes have none</source>
        <translation>在边框的刻度处画网格线；教科书式坐标轴没有网格</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Print what the page shows, on paper or into a PDF</source>
        <translation>将页面显示的内容打印到纸上或文件中</translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <translation>复制数据(&amp;D)</translation>
    </message>
    <message>
        <source>Copy the numbers of what the page shows as a table for a spreadsheet</source>
        <translation>将页面显示内容的数值复制为表格，可粘贴到电子表格中</translation>
    </message>
    <message>
        <source>Open da&amp;ta…</source>
        <translation>打开数据(&amp;T)…</translation>
    </message>
    <message>
        <source>Take the numbers of a file, such as a layer&apos;s inputs, in place of the normal inputs</source>
        <translation>用文件中的数值（例如某一层的输入）代替正态分布的输入</translation>
    </message>
    <message>
        <source>Remo&amp;ve the data</source>
        <translation>移除数据(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Which activation suits the data…</source>
        <translation>哪个激活函数适合这些数据(&amp;W)…</translation>
    </message>
    <message>
        <source>Show what the activation and the pinned ones make of the numbers of a file, as a table</source>
        <translation>以表格显示当前及已固定的激活函数作用于文件中数值的结果</translation>
    </message>
    <message>
        <source>&amp;Record a layer&apos;s inputs…</source>
        <translation>记录某一层的输入(&amp;R)…</translation>
    </message>
    <message>
        <source>Code for PyTorch, Keras and JAX that writes a file of numbers</source>
        <translation>在 PyTorch、Keras 和 JAX 中把数值写入文件的代码</translation>
    </message>
    <message>
        <source>Show the exploration whose text was copied, or take copied numbers as inputs</source>
        <translation>显示以文本形式复制的会话，或将复制的数值用作输入</translation>
    </message>
    <message>
        <source>Draw how the inputs are distributed, and what the function makes of them</source>
        <translation>绘制输入的分布，以及函数输出的分布</translation>
    </message>
    <message>
        <source>Show what the activation makes of its inputs</source>
        <translation>显示激活函数输出的统计量</translation>
    </message>
    <message>
        <source>&amp;Keep formulas in Yours</source>
        <translation>将公式保存到“自定义”(&amp;K)</translation>
    </message>
    <message>
        <source>Keep the formulas that are shown among your own activations</source>
        <translation>把显示的公式保存为自定义激活函数</translation>
    </message>
    <message>
        <source>Shade where the slope is 0 (dead, hatched) or less than 0.1 in absolute value (vanishing)</source>
        <translation>给斜率为 0（死区，斜线）或绝对值小于 0.1（梯度消失）的区域加底色</translation>
    </message>
    <message>
        <source>Move the keyboard focus to the next part of the window</source>
        <translation>把键盘焦点移到窗口的下一个部分</translation>
    </message>
    <message>
        <source>Close the window; the exploration is kept for the next start</source>
        <translation>关闭窗口；当前会话会保留到下次启动</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>撤销上一次更改</translation>
    </message>
    <message>
        <source>Redo the change that was undone</source>
        <translation>重做被撤销的更改</translation>
    </message>
    <message>
        <source>Release all pinned curves</source>
        <translation>取消固定所有已固定的曲线</translation>
    </message>
    <message>
        <source>Make a unit of y as long as a unit of x, so that a slope of 1 is at 45°</source>
        <translation>使 y 与 x 的单位长度相同，斜率 1 即为 45°</translation>
    </message>
    <message>
        <source>Move the keyboard focus to the previous part of the window</source>
        <translation>将键盘焦点移到窗口的上一部分</translation>
    </message>
    <message>
        <source>Show it to an audience in full screen; Escape leaves</source>
        <translation>全屏展示给观众；按 Esc 退出</translation>
    </message>
    <message>
        <source>Use the normal inputs again instead of the numbers of a file</source>
        <translation>恢复正态分布的输入，不再使用文件中的数值</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>%1 and its derivatives</source>
        <translation>%1 及其各阶导数</translation>
    </message>
    <message>
        <source>%1 and its derivative</source>
        <translation>%1 及其导数</translation>
    </message>
    <message>
        <source>%1: 0 below</source>
        <translation>%1：低于此线即为 0</translation>
    </message>
    <message>
        <source>inputs z</source>
        <translation>输入 z</translation>
    </message>
    <message>
        <source>outputs f(z)</source>
        <translation>输出 f(z)</translation>
    </message>
    <message>
        <source>training draws slopes from %1 to %2</source>
        <translation>训练时斜率在 %1 到 %2 之间随机抽取</translation>
    </message>
    <message>
        <source>in training</source>
        <translation>训练模式</translation>
    </message>
    <message>
        <source>inputs: %1</source>
        <translation>输入：%1</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Cannot copy: the clipboard did not accept it</source>
        <translation>无法复制：剪贴板未接受内容</translation>
    </message>
</context>
<context>
    <name>ExperimentText</name>
    <message>
        <source>No single source</source>
        <translation>无特定出处</translation>
    </message>
    <message>
        <source>Source.</source>
        <translation>来源。</translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message>
        <source>cannot write %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>there is no format called &quot;%1&quot;</source>
        <translation>没有名为“%1”的格式</translation>
    </message>
    <message>
        <source>a picture is from 16 to %1 pixels wide and high</source>
        <translation>图片的宽和高须在 16 到 %1 像素之间</translation>
    </message>
    <message>
        <source>the resolution is from 1 to 4800 dpi</source>
        <translation>分辨率须在 1 到 4800 dpi 之间</translation>
    </message>
    <message>
        <source>there is not enough memory for this picture</source>
        <translation>内存不足，无法生成这张图片</translation>
    </message>
    <message>
        <source>a PDF page is from 1/24 to 200 inches wide and high, which at %1 dpi are %2 to %3 pixels</source>
        <translation>PDF 页面的宽和高为 1/24 到 200 英寸，在 %1 dpi 时即 %2 到 %3 像素</translation>
    </message>
    <message>
        <source>an animation has from 2 to %1 frames</source>
        <translation>动画须有 2 至 %1 帧</translation>
    </message>
    <message>
        <source>an animation lasts at most %1 seconds</source>
        <translation>动画最长为 %1 秒</translation>
    </message>
    <message>
        <source>there is no parameter to sweep</source>
        <translation>没有可扫描的参数</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>ffmpeg has written nothing that can be used</source>
        <translation>ffmpeg 没有写出可用的内容</translation>
    </message>
    <message>
        <source>%1 needs the program ffmpeg, which is not installed; gif, apng and webp do not</source>
        <translation>%1 需要 ffmpeg 程序，但它没有安装；gif、apng 和 webp 不需要它</translation>
    </message>
    <message>
        <source>ffmpeg cannot: %1</source>
        <translation>ffmpeg 无法完成：%1</translation>
    </message>
    <message>
        <source>the type is from 1 to %1 points high</source>
        <translation>字号须在 1 至 %1 磅之间</translation>
    </message>
    <message>
        <source>the curves are from 0.1 to %1 points wide</source>
        <translation>曲线线宽须在 0.1 至 %1 磅之间</translation>
    </message>
    <message>
        <source>there is no figure %1: the experiment has %2</source>
        <translation>没有第 %1 幅图：该实验共有 %2 幅</translation>
    </message>
    <message>
        <source>The name of a preset has at most %1 characters</source>
        <translation>预设名称最多 %1 个字符</translation>
    </message>
    <message>
        <source>There are %1 presets already: remove one</source>
        <translation>已有 %1 个预设：请先删除一个</translation>
    </message>
    <message>
        <source>Enter a name for the preset</source>
        <translation>请输入预设名称</translation>
    </message>
    <message>
        <source>%1 is the name of a built-in preset</source>
        <translation>%1 是内置预设的名称</translation>
    </message>
    <message>
        <source>%1 is not a value that this program writes there</source>
        <translation>%1 不是本程序的图片会写入的值</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>constant</source>
        <translation>常数</translation>
    </message>
    <message>
        <source>increasing</source>
        <translation>严格递增</translation>
    </message>
    <message>
        <source>non-decreasing</source>
        <translation>单调不减</translation>
    </message>
    <message>
        <source>decreasing</source>
        <translation>严格递减</translation>
    </message>
    <message>
        <source>non-increasing</source>
        <translation>单调不增</translation>
    </message>
    <message>
        <source>not monotone</source>
        <translation>不单调</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>odd</source>
        <translation>奇函数</translation>
    </message>
    <message>
        <source>even</source>
        <translation>偶函数</translation>
    </message>
    <message>
        <source>f jumps</source>
        <translation>f 有跳变</translation>
    </message>
    <message>
        <source>f has a kink</source>
        <translation>f 有折点</translation>
    </message>
    <message>
        <source>f″ jumps</source>
        <translation>f″ 有跳变</translation>
    </message>
    <message>
        <source>smooth</source>
        <translation>光滑</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1（x = %2 处）</translation>
    </message>
    <message>
        <source>range</source>
        <translation>值域</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>极限</translation>
    </message>
    <message>
        <source>monotone</source>
        <translation>单调性</translation>
    </message>
    <message>
        <source>symmetry</source>
        <translation>对称性</translation>
    </message>
    <message>
        <source>smoothness</source>
        <translation>光滑性</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>极大值</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>极小值</translation>
    </message>
    <message>
        <source>steepest slope</source>
        <translation>最陡斜率</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>死区</translation>
    </message>
    <message>
        <source>|slope| &lt; 0.1</source>
        <translation>|f′| &lt; 0.1</translation>
    </message>
    <message>
        <source>zeros</source>
        <translation>零点</translation>
    </message>
    <message>
        <source>fixed points</source>
        <translation>不动点</translation>
    </message>
    <message>
        <source>%1: the default is %2 = %3, not %4</source>
        <translation>%1：默认 %2 = %3，而不是 %4</translation>
    </message>
    <message>
        <source>%1: the slope at %2 is %3, not %4</source>
        <translation>%1：x = %2 处的斜率取 %3，而不是 %4</translation>
    </message>
    <message>
        <source>none at %1</source>
        <translation>%1 处无极限</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2 上）</translation>
    </message>
    <message>
        <source>%1 as x → %2</source>
        <translation>x → %2 时趋于 %1</translation>
    </message>
    <message>
        <source>%1 as x → %2 from the left</source>
        <translation>x 从左侧趋于 %2 时趋于 %1</translation>
    </message>
    <message>
        <source>%1 as x → %2 from the right</source>
        <translation>x 从右侧趋于 %2 时趋于 %1</translation>
    </message>
    <message>
        <source>It never stops oscillating; places are listed for |x| up to 10.</source>
        <translation>函数无限振荡；只列出 |x| ≤ 10 内的位置。</translation>
    </message>
    <message>
        <source>, and %1 farther from 0</source>
        <translation>，另有 %1 处离 0 更远</translation>
    </message>
    <message>
        <source>and %1 extrema farther from 0</source>
        <translation>另有 %1 个离 0 更远的极值</translation>
    </message>
    <message>
        <source>∞ or NaN for %1</source>
        <translation>%1 时为 ∞ 或 NaN</translation>
    </message>
    <message>
        <source>wrong digits for %1</source>
        <translation>%1 时有效数字错误</translation>
    </message>
    <message>
        <source>f″ is continuous</source>
        <translation>f″ 连续</translation>
    </message>
    <message>
        <source>PyTorch: another formula from x = %1 on, where f jumps by %2</source>
        <translation>PyTorch：从 x = %1 起改用另一公式，f 在该处跳变 %2</translation>
    </message>
    <message>
        <source>It oscillates too often to look everywhere; places are listed for |x| up to %1, and extrema farther out may be missed.</source>
        <translation>它振荡过于频繁，无法逐处检查；只列出 |x| 不超过 %1 的位置，更远处的极值可能遗漏。</translation>
    </message>
</context>
<context>
    <name>Family</name>
    <message>
        <source>Rectifiers</source>
        <translation>整流函数</translation>
    </message>
    <message>
        <source>Exponential units</source>
        <translation>指数单元</translation>
    </message>
    <message>
        <source>Smooth rectifiers</source>
        <translation>平滑整流函数</translation>
    </message>
    <message>
        <source>Sigmoids</source>
        <translation>S 形函数</translation>
    </message>
    <message>
        <source>Shrinkage</source>
        <translation>收缩函数</translation>
    </message>
    <message>
        <source>Periodic and bell-shaped</source>
        <translation>周期函数与钟形函数</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>自定义</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>%1 must not be 0</source>
        <translation>%1 不能为 0</translation>
    </message>
    <message>
        <source>%1 must not be negative</source>
        <translation>%1 不能为负</translation>
    </message>
    <message>
        <source>%1 must be greater than 0</source>
        <translation>%1 必须大于 0</translation>
    </message>
    <message>
        <source>%1 must be a finite number</source>
        <translation>%1 必须是有限的数</translation>
    </message>
    <message>
        <source>%1 must not exceed %2</source>
        <translation>%1 不能大于 %2</translation>
    </message>
    <message>
        <source>there is no activation called &quot;%1&quot;</source>
        <translation>没有名为“%1”的激活函数</translation>
    </message>
    <message>
        <source>the family&apos;s range cannot be shown: %1</source>
        <translation>无法显示曲线族的范围：%1</translation>
    </message>
    <message>
        <source>the inputs need a mean from -1e300 to 1e300 and a standard deviation greater than 0, at most 1e300</source>
        <translation>输入的均值必须在 -1e300 到 1e300 之间，标准差必须大于 0 且不超过 1e300</translation>
    </message>
    <message>
        <source>its limits must be finite</source>
        <translation>两端必须是有限的数</translation>
    </message>
    <message>
        <source>its first limit must be less than its second</source>
        <translation>下限必须小于上限</translation>
    </message>
    <message>
        <source>its limits are too close together</source>
        <translation>两端相距太近</translation>
    </message>
    <message>
        <source>a family has from %1 to %2 curves</source>
        <translation>曲线族有 %1 到 %2 条曲线</translation>
    </message>
    <message>
        <source>%1 must be one of %2</source>
        <translation>%1必须是以下之一：%2</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3</source>
        <translation>%1必须是 %2 到 %3 之间的整数</translation>
    </message>
    <message>
        <source>%1 must be a number from %2 to %3</source>
        <translation>%1必须是 %2 到 %3 之间的数</translation>
    </message>
    <message>
        <source>it takes at most %1 activation</source>
        <translation>最多使用 %1 个激活函数</translation>
    </message>
    <message>
        <source>it takes at most %1 activations</source>
        <translation>最多使用 %1 个激活函数</translation>
    </message>
    <message>
        <source>it takes at least %1 activation</source>
        <translation>至少需要 %1 个激活函数</translation>
    </message>
    <message>
        <source>it takes at least %1 activations</source>
        <translation>至少需要 %1 个激活函数</translation>
    </message>
    <message>
        <source>there is no setting &quot;%1&quot;</source>
        <translation>没有名为“%1”的设置</translation>
    </message>
    <message>
        <source>the slope diverges after %1 steps: the learning rate is too large</source>
        <translation>斜率在 %1 步后发散：学习率过大</translation>
    </message>
    <message>
        <source>%1 must have rows of equal length</source>
        <translation>%1的各行长度必须相同</translation>
    </message>
    <message>
        <source>%1 must have as many [ as ]</source>
        <translation>%1中的 [ 与 ] 必须成对</translation>
    </message>
    <message>
        <source>%1 must have one pair of brackets around everything</source>
        <translation>%1的最外层必须只有一对方括号</translation>
    </message>
    <message>
        <source>%1 must not be nested more deeply than six times</source>
        <translation>%1的嵌套不能超过六层</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 需要%2</translation>
    </message>
    <message>
        <source>%1 has no parameters</source>
        <translation>%1 没有参数</translation>
    </message>
    <message>
        <source>%1 has learned nothing but NaN in epoch %2: the loss overflowed, because the learning rate is too large for it</source>
        <translation>%1 在第 %2 轮只得到 NaN：损失溢出，因为学习率对它来说过大</translation>
    </message>
    <message>
        <source>there is no experiment called &quot;%1&quot;</source>
        <translation>没有名为“%1”的实验</translation>
    </message>
    <message>
        <source>it takes no activations</source>
        <translation>它不使用激活函数</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>the loss is NaN at the first step: bias and depth are too large</source>
        <translation>第一步的损失即为 NaN：偏置和深度过大</translation>
    </message>
    <message>
        <source>the slope is 0 everywhere: no format can hold its logarithm</source>
        <translation>斜率处处为 0：任何格式都无法表示它的对数</translation>
    </message>
    <message>
        <source>the moments of f(z) overflow: the inputs reach too far where it grows fast</source>
        <translation>f(z) 的矩溢出：输入伸入函数增长很快的区域</translation>
    </message>
    <message>
        <source>an output is not finite: the inputs are too large for it</source>
        <translation>有一个输出不是有限的数：输入对它来说过大</translation>
    </message>
    <message>
        <source>an even number of inputs: first a, then b</source>
        <translation>偶数个输入：前一半是 a，后一半是 b</translation>
    </message>
    <message>
        <source>at least one input</source>
        <translation>至少一个输入</translation>
    </message>
    <message>
        <source>a number of inputs that the pieces divide</source>
        <translation>能被段数整除的输入个数</translation>
    </message>
    <message>
        <source>%1 must be clear, and &quot;%2&quot; may be one number or two: write a decimal point, or a space after the comma</source>
        <translation>%1必须明确，而“%2”可能是一个数，也可能是两个数：请写小数点，或在逗号后加空格</translation>
    </message>
    <message>
        <source>%1 must not have empty places between commas or tabs</source>
        <translation>%1的逗号或制表符之间不能有空位</translation>
    </message>
    <message>
        <source>%1 must not have semicolons inside nested brackets</source>
        <translation>%1的嵌套方括号内不能有分号</translation>
    </message>
    <message>
        <source>%1 must have at least one number</source>
        <translation>%1至少要有一个数</translation>
    </message>
    <message>
        <source>an epoch would take too long: take fewer images, smaller sizes or fewer activations</source>
        <translation>一轮耗时过长：请减少图片、层的大小或激活函数</translation>
    </message>
    <message>
        <source>the run would take too long: take fewer steps, or a smaller width or depth</source>
        <translation>运行耗时过长：请减少步数，或减小宽度或深度</translation>
    </message>
    <message>
        <source>%1 must have rows of equal length: row %2 has length %3, row 1 has length %4</source>
        <translation>%1的各行长度必须相同：第 %2 行的长度为 %3，第 1 行的长度为 %4</translation>
    </message>
    <message>
        <source>%1 must be at most %2 bytes long</source>
        <translation>%1的长度最多为 %2 字节</translation>
    </message>
    <message>
        <source>at most %1 curves can be pinned</source>
        <translation>最多只能固定 %1 条曲线</translation>
    </message>
    <message>
        <source>at least one curve must be shown</source>
        <translation>至少要显示一条曲线</translation>
    </message>
    <message>
        <source>the run would take too long: take fewer elements or activations</source>
        <translation>运行耗时过长：请减少元素或激活函数</translation>
    </message>
    <message>
        <source>it has %1 parameter, not %2</source>
        <translation>它有 %1 个参数，而不是 %2 个</translation>
    </message>
    <message>
        <source>it has %1 parameters, not %2</source>
        <translation>它有 %1 个参数，而不是 %2 个</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 must be from 1 to %2 numbers, one for each channel</source>
        <translation>%1必须是 1 到 %2 个数，每个通道一个</translation>
    </message>
    <message>
        <source>%1 must be numbers from %2 to %3</source>
        <translation>%1必须是 %2 到 %3 之间的数</translation>
    </message>
    <message>
        <source>%1 must be at most %2 numbers</source>
        <translation>%1最多 %2 个数</translation>
    </message>
    <message>
        <source>%1 must be one number, or one for each of the %2 channel</source>
        <translation>%1必须是一个数，或为 %2 个通道各给一个数</translation>
    </message>
    <message>
        <source>%1 must be one number, or one for each of the %2 channels</source>
        <translation>%1必须是一个数，或为 %2 个通道各给一个数</translation>
    </message>
    <message>
        <source>%1 must be at most %2 numbers, one for each hidden layer</source>
        <translation>%1最多 %2 个数，每个隐藏层一个</translation>
    </message>
    <message>
        <source>%1 must be whole numbers from 1 to %2</source>
        <translation>%1必须是 1 到 %2 之间的整数</translation>
    </message>
    <message>
        <source>%1 must be smaller: together at most %2 weights</source>
        <translation>%1必须更小：权重总数不能超过 %2</translation>
    </message>
    <message>
        <source>the x range cannot be shown: %1</source>
        <translation>无法显示 x 的范围：%1</translation>
    </message>
    <message>
        <source>the y range cannot be shown: %1</source>
        <translation>无法显示 y 的范围：%1</translation>
    </message>
    <message>
        <source>the name of the family&apos;s parameter must be at most %1 bytes long</source>
        <translation>曲线族参数的名称最多 %1 字节</translation>
    </message>
    <message>
        <source>%1 has %2 parameter, not %3</source>
        <translation>%1 有 %2 个参数，而不是 %3 个</translation>
    </message>
    <message>
        <source>%1 has %2 parameters, not %3</source>
        <translation>%1 有 %2 个参数，而不是 %3 个</translation>
    </message>
    <message>
        <source>an unknown exception was thrown</source>
        <translation>发生未知异常</translation>
    </message>
    <message>
        <source>an output is NaN: what is infinite in the inputs has no result here (softmax has none for inf, nor for a row of nothing but -inf)</source>
        <translation>输出为 NaN：输入中的无穷大在此没有结果（softmax 对 inf、对全为 -inf 的一行都没有定义）</translation>
    </message>
    <message>
        <source>%1 must be less than %2, the number of dimensions</source>
        <translation>%1必须小于维数 %2</translation>
    </message>
    <message>
        <source>its limits must be less than 1e250 in absolute value</source>
        <translation>两端的绝对值必须小于 1e250</translation>
    </message>
    <message>
        <source>%1 must be greater than %2</source>
        <translation>%1 必须大于 %2</translation>
    </message>
    <message>
        <source>%1 is the same in training</source>
        <translation>%1 在训练时没有不同</translation>
    </message>
    <message>
        <source>%1 must be numbers, and &quot;%2&quot; is not one</source>
        <translation>%1必须都是数，而“%2”不是</translation>
    </message>
    <message>
        <source>there is no activation called &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>没有名为“%1”的激活函数。是否想用“%2”？</translation>
    </message>
    <message>
        <source>it is damaged: its header has no %1</source>
        <translation>文件已损坏：文件头缺少 %1</translation>
    </message>
    <message>
        <source>it is damaged: its header cannot be read</source>
        <translation>文件已损坏：无法读取文件头</translation>
    </message>
    <message>
        <source>it is damaged: its shape cannot be read</source>
        <translation>文件已损坏：无法读取数组形状</translation>
    </message>
    <message>
        <source>it is damaged: its shape is too large</source>
        <translation>文件已损坏：数组形状过大</translation>
    </message>
    <message>
        <source>only a text has columns to choose from</source>
        <translation>只有文本文件才能选择列</translation>
    </message>
    <message>
        <source>it is neither a text nor an array of NumPy</source>
        <translation>它既不是文本，也不是 NumPy 数组</translation>
    </message>
    <message>
        <source>its format of .npy is newer than version 3</source>
        <translation>其 .npy 格式高于版本 3</translation>
    </message>
    <message>
        <source>it is damaged: its header is too long</source>
        <translation>文件已损坏：文件头过长</translation>
    </message>
    <message>
        <source>it holds records; only arrays of float16, float32 and float64 are read</source>
        <translation>它包含结构化记录；仅支持 float16、float32 和 float64 数组</translation>
    </message>
    <message>
        <source>it holds Python objects; only arrays of float16, float32 and float64 are read</source>
        <translation>它包含 Python 对象；仅支持 float16、float32 和 float64 数组</translation>
    </message>
    <message>
        <source>it holds numbers of type &quot;%1&quot;; only arrays of float16, float32 and float64 are read</source>
        <translation>其数值类型为“%1”；仅支持 float16、float32 和 float64 数组</translation>
    </message>
    <message>
        <source>it is damaged: it is longer than its header says</source>
        <translation>文件已损坏：数据比文件头声明的更长</translation>
    </message>
    <message>
        <source>line %1 is too long</source>
        <translation>第 %1 行过长</translation>
    </message>
    <message>
        <source>it has no column called &quot;%1&quot;</source>
        <translation>没有名为“%1”的列</translation>
    </message>
    <message>
        <source>it has %1 column, not %2</source>
        <translation>只有 %1 列，没有第 %2 列</translation>
    </message>
    <message>
        <source>it has %1 columns, not %2</source>
        <translation>只有 %1 列，没有第 %2 列</translation>
    </message>
    <message>
        <source>line %1: &quot;%2&quot; is not a number</source>
        <translation>第 %1 行：“%2”不是数值</translation>
    </message>
    <message>
        <source>it is truncated: its header does not end</source>
        <translation>文件不完整：文件头未结束</translation>
    </message>
    <message>
        <source>it is truncated: it should hold %1 numbers and holds %2</source>
        <translation>文件不完整：应有 %1 个数值，实际只有 %2 个</translation>
    </message>
    <message>
        <source>it holds no numbers</source>
        <translation>其中没有数值</translation>
    </message>
    <message>
        <source>none of its numbers is finite</source>
        <translation>其中没有有限的数值</translation>
    </message>
    <message>
        <source>it holds numbers that are larger than %1</source>
        <translation>其中有绝对值大于 %1 的数值</translation>
    </message>
    <message>
        <source>the name of the data must be at most %1 bytes long</source>
        <translation>数据的名称最多 %1 字节</translation>
    </message>
    <message>
        <source>a histogram has from %1 to %2 cells</source>
        <translation>直方图应有 %1 到 %2 个区间</translation>
    </message>
    <message>
        <source>a cell of the histogram must hold a number</source>
        <translation>直方图的每个区间至少要有一个数值</translation>
    </message>
    <message>
        <source>the cells of the histogram must be finite and ascending</source>
        <translation>直方图的区间必须有限且递增</translation>
    </message>
    <message>
        <source>a cell of the histogram cannot have this standard deviation</source>
        <translation>直方图的区间不可能有这样的标准差</translation>
    </message>
    <message>
        <source>the cells of the histogram do not hold as many numbers as there are</source>
        <translation>直方图各区间的计数之和与数值总数不符</translation>
    </message>
    <message>
        <source>the data cannot have this mean or standard deviation</source>
        <translation>数据不可能有这样的均值或标准差</translation>
    </message>
    <message>
        <source>it takes no data</source>
        <translation>它不接受数据</translation>
    </message>
    <message>
        <source>the probe must be at a finite x</source>
        <translation>探针必须位于有限的 x</translation>
    </message>
    <message>
        <source>it has the wrong number of values</source>
        <translation>数值的个数不对</translation>
    </message>
    <message>
        <source>%1 must be less than 3e38 in absolute value, or inf or -inf</source>
        <translation>%1的绝对值必须小于 3e38，或为 inf、-inf</translation>
    </message>
    <message>
        <source>more numbers are skipped than can be counted</source>
        <translation>被忽略的数值多得无法计数</translation>
    </message>
    <message>
        <source>the formula is wrong at character %1: %2</source>
        <translation>公式在第%1个字符处有误：%2</translation>
    </message>
    <message>
        <source>%1 takes at most %2 argument</source>
        <translation>%1最多接受%2个参数</translation>
    </message>
    <message>
        <source>%1 takes at most %2 arguments</source>
        <translation>%1最多接受%2个参数</translation>
    </message>
    <message>
        <source>%1 cannot stand here</source>
        <translation>%1不能出现在此处</translation>
    </message>
    <message>
        <source>%1 needs its argument in brackets: %1(x)</source>
        <translation>%1的参数要写在括号里：%1(x)</translation>
    </message>
    <message>
        <source>%1 is defined by itself</source>
        <translation>%1的定义引用了自身</translation>
    </message>
    <message>
        <source>there is no %1 here</source>
        <translation>此处没有%1</translation>
    </message>
    <message>
        <source>a formula has at most %1 parameters</source>
        <translation>一个公式最多有%1个参数</translation>
    </message>
    <message>
        <source>there are too many arguments</source>
        <translation>参数过多</translation>
    </message>
    <message>
        <source>what follows the point must be a function</source>
        <translation>点号后面必须是函数</translation>
    </message>
    <message>
        <source>%1 has no argument called %2</source>
        <translation>%1没有名为%2的参数</translation>
    </message>
    <message>
        <source>%1 takes %2 argument</source>
        <translation>%1接受%2个参数</translation>
    </message>
    <message>
        <source>%1 takes %2 arguments</source>
        <translation>%1接受%2个参数</translation>
    </message>
    <message>
        <source>%1 takes at least %2 argument</source>
        <translation>%1至少需要%2个参数</translation>
    </message>
    <message>
        <source>%1 takes at least %2 arguments</source>
        <translation>%1至少需要%2个参数</translation>
    </message>
    <message>
        <source>%1 needs an argument</source>
        <translation>%1缺少参数</translation>
    </message>
    <message>
        <source>there is no function %1; a product with a bracket is written %2·(…)</source>
        <translation>没有函数%1；与括号相乘请写成%2·(…)</translation>
    </message>
    <message>
        <source>there is no function %1; %2 was probably meant</source>
        <translation>没有函数%1；是否想用%2？</translation>
    </message>
    <message>
        <source>brackets are nested too deeply</source>
        <translation>括号嵌套过深</translation>
    </message>
    <message>
        <source>this bracket closes none</source>
        <translation>这个右括号没有对应的左括号</translation>
    </message>
    <message>
        <source>this bracket does not fit the one it closes</source>
        <translation>这个括号与它对应的左括号不匹配</translation>
    </message>
    <message>
        <source>this bracket is not closed</source>
        <translation>这个括号没有闭合</translation>
    </message>
    <message>
        <source>the slider&apos;s range is written [0, 2], the smaller number first</source>
        <translation>滑块的范围写作[0, 2]，小的数在前</translation>
    </message>
    <message>
        <source>only a parameter has a slider: give it a number, such as %1 = 0.5 in [0, 2]</source>
        <translation>只有参数才有滑块：请给它一个数，例如%1 = 0.5 in [0, 2]</translation>
    </message>
    <message>
        <source>here a second formula begins; what names a part is written name = …</source>
        <translation>这里开始了第二个公式；给一部分命名请写成name = …</translation>
    </message>
    <message>
        <source>the formula is empty</source>
        <translation>公式为空</translation>
    </message>
    <message>
        <source>an operator is missing before %1</source>
        <translation>%1前面缺少运算符</translation>
    </message>
    <message>
        <source>= gives a name to a part; what is equal is written ==</source>
        <translation>=用来给一部分命名；判断相等请写==</translation>
    </message>
    <message>
        <source>this number</source>
        <translation>这个数</translation>
    </message>
    <message>
        <source>a quoted text</source>
        <translation>引号中的文字</translation>
    </message>
    <message>
        <source>this exponent</source>
        <translation>这个指数</translation>
    </message>
    <message>
        <source>the formula has too many parts</source>
        <translation>公式过于复杂</translation>
    </message>
    <message>
        <source>a condition is needed here, such as x &gt; 0</source>
        <translation>此处需要一个条件，例如x &gt; 0</translation>
    </message>
    <message>
        <source>the : of this ? is missing</source>
        <translation>这个?缺少对应的:</translation>
    </message>
    <message>
        <source>the else of this if is missing</source>
        <translation>这个if缺少else</translation>
    </message>
    <message>
        <source>something is missing at the end</source>
        <translation>末尾缺少内容</translation>
    </message>
    <message>
        <source>there is nothing between these brackets</source>
        <translation>括号里没有内容</translation>
    </message>
    <message>
        <source>this | has no second one</source>
        <translation>这个|没有与之配对的|</translation>
    </message>
    <message>
        <source>%1 cannot stand here: a number, x or a function is needed</source>
        <translation>%1不能出现在此处：这里需要一个数、x或函数</translation>
    </message>
    <message>
        <source>a formula has at most %1 characters</source>
        <translation>公式最多有%1个字符</translation>
    </message>
    <message>
        <source>%1 is the variable: it cannot be given another meaning</source>
        <translation>%1是自变量，不能另作他用</translation>
    </message>
    <message>
        <source>the formula does not depend on x</source>
        <translation>公式与x无关</translation>
    </message>
    <message>
        <source>the character %1 cannot be used in a formula</source>
        <translation>公式中不能使用字符%1</translation>
    </message>
    <message>
        <source>a name has at most %1 letters</source>
        <translation>名称最多有%1个字母</translation>
    </message>
    <message>
        <source>the number cannot be read</source>
        <translation>无法读取这个数</translation>
    </message>
    <message>
        <source>the quotation mark is not closed</source>
        <translation>引号没有闭合</translation>
    </message>
    <message>
        <source>the exponent cannot be read</source>
        <translation>无法读取这个指数</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>the formula is nested too deeply</source>
        <translation>公式嵌套过深</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>channel %1</source>
        <translation>通道 %1</translation>
    </message>
    <message>
        <source>Decision regions between three images, %1</source>
        <translation>三张图片之间的决策区域，%1</translation>
    </message>
    <message>
        <source>smallest %1</source>
        <translation>%1 最小正数</translation>
    </message>
    <message>
        <source>here: %1</source>
        <translation>当前：%1</translation>
    </message>
    <message>
        <source>Density of inputs and outputs</source>
        <translation>输入与输出的密度</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>probability density</source>
        <translation>概率密度</translation>
    </message>
    <message>
        <source>inputs z</source>
        <translation>输入 z</translation>
    </message>
    <message>
        <source>outputs f(z)</source>
        <translation>输出 f(z)</translation>
    </message>
    <message>
        <source>Moments of f(z)</source>
        <translation>f(z) 的矩</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>量</translation>
    </message>
    <message>
        <source>gain 1/√(E f²)</source>
        <translation>增益 1/√(E f²)</translation>
    </message>
    <message>
        <source>Second moment of every layer</source>
        <translation>各层的二阶矩</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>mean-field theory</source>
        <translation>平均场理论</translation>
    </message>
    <message>
        <source>float overflows</source>
        <translation>单精度溢出</translation>
    </message>
    <message>
        <source>Values of every layer</source>
        <translation>各层取值的分布</translation>
    </message>
    <message>
        <source>share of values</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>各层</translation>
    </message>
    <message>
        <source>E f², simulated</source>
        <translation>E f²（模拟）</translation>
    </message>
    <message>
        <source>E f², mean-field theory</source>
        <translation>E f²（平均场理论）</translation>
    </message>
    <message>
        <source>RMS, mean-field theory</source>
        <translation>均方根（平均场理论）</translation>
    </message>
    <message>
        <source>Gradient at each layer</source>
        <translation>每层处的梯度</translation>
    </message>
    <message>
        <source>RMS of the gradient</source>
        <translation>梯度的均方根</translation>
    </message>
    <message>
        <source>steepest slope to the power</source>
        <translation>最大斜率的幂</translation>
    </message>
    <message>
        <source>From the output back to the inputs</source>
        <translation>从输出端回到输入端</translation>
    </message>
    <message>
        <source>RMS ratio, simulated</source>
        <translation>均方根之比（模拟）</translation>
    </message>
    <message>
        <source>RMS ratio, mean-field theory</source>
        <translation>均方根之比（平均场理论）</translation>
    </message>
    <message>
        <source>q in deep layers</source>
        <translation>深层的 q</translation>
    </message>
    <message>
        <source>χ in deep layers</source>
        <translation>深层的 χ</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>diverges</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>Share of dead units in every layer</source>
        <translation>各层死亡神经元的比例</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>死亡比例</translation>
    </message>
    <message>
        <source>Dead units after 30 steps</source>
        <translation>30 步之后的死亡神经元</translation>
    </message>
    <message>
        <source>log₁₀ learning rate</source>
        <translation>log₁₀ 学习率</translation>
    </message>
    <message>
        <source>initial bias</source>
        <translation>初始偏置</translation>
    </message>
    <message>
        <source>here</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Born dead: one input, no biases</source>
        <translation>初始即死亡：单个输入，无偏置</translation>
    </message>
    <message>
        <source>probability 1 − (1 − 2⁻ⁿ)ᴸ</source>
        <translation>概率 1 − (1 − 2⁻ⁿ)ᴸ</translation>
    </message>
    <message>
        <source>share of random networks</source>
        <translation>随机网络中的比例</translation>
    </message>
    <message>
        <source>random networks</source>
        <translation>随机网络个数</translation>
    </message>
    <message>
        <source>Slope α over the steps</source>
        <translation>斜率 α 随步数的变化</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>mean squared error</source>
        <translation>均方误差</translation>
    </message>
    <message>
        <source>Learned functions and their targets</source>
        <translation>学到的函数与目标</translation>
    </message>
    <message>
        <source>Slopes</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>learned</source>
        <translation>学到的值</translation>
    </message>
    <message>
        <source>From layer to layer</source>
        <translation>逐层的轨迹</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>variance</source>
        <translation>方差</translation>
    </message>
    <message>
        <source>trajectory</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>share of a layer&apos;s step</source>
        <translation>每层步长的一部分</translation>
    </message>
    <message>
        <source>Mean and variance of every layer</source>
        <translation>各层的均值与方差</translation>
    </message>
    <message>
        <source>start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>fixed point</source>
        <translation>不动点</translation>
    </message>
    <message>
        <source>Fixed point</source>
        <translation>不动点</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未达到</translation>
    </message>
    <message>
        <source>∂mean/∂mean</source>
        <translation>∂均值/∂均值</translation>
    </message>
    <message>
        <source>∂mean/∂variance</source>
        <translation>∂均值/∂方差</translation>
    </message>
    <message>
        <source>∂variance/∂mean</source>
        <translation>∂方差/∂均值</translation>
    </message>
    <message>
        <source>∂variance/∂variance</source>
        <translation>∂方差/∂方差</translation>
    </message>
    <message>
        <source>Order and chaos</source>
        <translation>有序与混沌</translation>
    </message>
    <message>
        <source>Critical points</source>
        <translation>临界点</translation>
    </message>
    <message>
        <source>Correlation of two inputs in the next layer</source>
        <translation>两个输入在下一层的相关系数</translation>
    </message>
    <message>
        <source>correlation</source>
        <translation>相关系数</translation>
    </message>
    <message>
        <source>correlation, next layer</source>
        <translation>相关系数（下一层）</translation>
    </message>
    <message>
        <source>next layer</source>
        <translation>下一层</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Correlation of two inputs over the layers</source>
        <translation>两个输入的相关系数逐层变化</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Loss while learning</source>
        <translation>训练过程中的损失</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Accuracy (dashed: training set)</source>
        <translation>准确率（虚线：训练集）</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Dead units</source>
        <translation>死亡神经元</translation>
    </message>
    <message>
        <source>share of hidden units</source>
        <translation>占隐藏神经元的比例</translation>
    </message>
    <message>
        <source>to the second</source>
        <translation>朝第二张</translation>
    </message>
    <message>
        <source>to the third</source>
        <translation>朝第三张</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Sample images</source>
        <translation>图片示例</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>intensity</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>After the last epoch</source>
        <translation>最后一轮之后</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>training accuracy</source>
        <translation>训练准确率</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>dead units</source>
        <translation>死亡神经元</translation>
    </message>
    <message>
        <source>ring</source>
        <translation>圆环</translation>
    </message>
    <message>
        <source>square</source>
        <translation>方框</translation>
    </message>
    <message>
        <source>triangle</source>
        <translation>三角形</translation>
    </message>
    <message>
        <source>cross</source>
        <translation>十字</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>two bars</source>
        <translation>双竖线</translation>
    </message>
    <message>
        <source>corner</source>
        <translation>拐角</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>8</source>
        <translation>8</translation>
    </message>
    <message>
        <source>Z</source>
        <translation>Z</translation>
    </message>
    <message>
        <source>Path of two weights</source>
        <translation>两个权重的路径</translation>
    </message>
    <message>
        <source>Signs of the gradient</source>
        <translation>梯度的符号</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>steps with equal signs</source>
        <translation>符号相同的步数</translation>
    </message>
    <message>
        <source>last loss</source>
        <translation>最终损失</translation>
    </message>
    <message>
        <source>all positive</source>
        <translation>全部为正</translation>
    </message>
    <message>
        <source>mixed signs</source>
        <translation>有正有负</translation>
    </message>
    <message>
        <source>Size of the slope</source>
        <translation>斜率的大小</translation>
    </message>
    <message>
        <source>Where the formats end</source>
        <translation>各格式的界限</translation>
    </message>
    <message>
        <source>format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>side</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>what happens</source>
        <translation>现象</translation>
    </message>
    <message>
        <source>beyond x =</source>
        <translation>超过 x =</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>the slope underflows to 0</source>
        <translation>斜率下溢为 0</translation>
    </message>
    <message>
        <source>the value underflows to 0</source>
        <translation>函数值下溢为 0</translation>
    </message>
    <message>
        <source>the value is its limit</source>
        <translation>函数值等于极限</translation>
    </message>
    <message>
        <source>the value overflows</source>
        <translation>函数值溢出</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Slope of every element</source>
        <translation>各元素的斜率</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>元素</translation>
    </message>
    <message>
        <source>place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>x after the call</source>
        <translation>调用后的 x</translation>
    </message>
    <message>
        <source>Gradient of the sum of all outputs</source>
        <translation>全部输出之和的梯度</translation>
    </message>
    <message>
        <source>Gradients in the first row, ∂yᵢ/∂xⱼ</source>
        <translation>第一行的梯度 ∂yᵢ/∂xⱼ</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>input j</source>
        <translation>输入 j</translation>
    </message>
    <message>
        <source>output i</source>
        <translation>输出 i</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Time per element</source>
        <translation>每个元素的时间</translation>
    </message>
    <message>
        <source>time per element</source>
        <translation>每个元素的时间</translation>
    </message>
    <message>
        <source>value in place</source>
        <translation>值（原地）</translation>
    </message>
    <message>
        <source>slope times gradient</source>
        <translation>斜率 × 梯度</translation>
    </message>
    <message>
        <source>plain copy</source>
        <translation>普通复制</translation>
    </message>
    <message>
        <source>Median and quartiles</source>
        <translation>中位数与四分位数</translation>
    </message>
    <message>
        <source>form</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>lower quartile</source>
        <translation>下四分位数</translation>
    </message>
    <message>
        <source>upper quartile</source>
        <translation>上四分位数</translation>
    </message>
    <message>
        <source>median, ns</source>
        <translation>中位数（ns）</translation>
    </message>
    <message>
        <source>added to all inputs</source>
        <translation>加到所有输入上的量</translation>
    </message>
    <message>
        <source>Slope in a</source>
        <translation>对 a 的斜率</translation>
    </message>
    <message>
        <source>Slope in b</source>
        <translation>对 b 的斜率</translation>
    </message>
    <message>
        <source>slope in a</source>
        <translation>对 a 的斜率</translation>
    </message>
    <message>
        <source>slope in b</source>
        <translation>对 b 的斜率</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>First output</source>
        <translation>第一个输出</translation>
    </message>
    <message>
        <source>Over a</source>
        <translation>沿 a</translation>
    </message>
    <message>
        <source>Over b</source>
        <translation>沿 b</translation>
    </message>
    <message>
        <source>Shifted</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>epochs from %1 on</source>
        <translation>第 %1 轮起</translation>
    </message>
    <message>
        <source>repetitions from %1 on</source>
        <translation>第 %1 次重复起</translation>
    </message>
    <message>
        <source>a row has more than %1 numbers</source>
        <translation>一行超过 %1 个数</translation>
    </message>
    <message>
        <source>what</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>they would take too long</source>
        <translation>耗时过长</translation>
    </message>
    <message>
        <source>Gradient of the first output of each row</source>
        <translation>每行第一个输出的梯度</translation>
    </message>
    <message>
        <source>next variance</source>
        <translation>下一层方差</translation>
    </message>
    <message>
        <source>inputs: %1</source>
        <translation>输入：%1</translation>
    </message>
    <message>
        <source>share with f′ = 0</source>
        <translation>f′ = 0 的占比</translation>
    </message>
    <message>
        <source>share with |f′| &lt; 0.1</source>
        <translation>|f′| &lt; 0.1 的占比</translation>
    </message>
    <message>
        <source>Omitted</source>
        <translation>省略的内容</translation>
    </message>
    <message>
        <source>What the layers learn of their activation</source>
        <translation>各层学到的激活函数参数</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>%1, %2 of layer %3</source>
        <translation>%1，第%3层的%2</translation>
    </message>
</context>
<context>
    <name>FigureReading</name>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 从 %2 到 %3</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>… and %1 more rows</source>
        <translation>……另有 %1 行</translation>
    </message>
</context>
<context>
    <name>FileText</name>
    <message>
        <source>%1 must be two numbers, not %2</source>
        <translation>%1 必须是两个数，而不是 %2 个</translation>
    </message>
    <message>
        <source>%1 must be a number</source>
        <translation>%1 必须是数</translation>
    </message>
    <message>
        <source>%1 must be a text</source>
        <translation>%1 必须是文本</translation>
    </message>
    <message>
        <source>%1 must be a list in brackets</source>
        <translation>%1 必须是方括号中的列表</translation>
    </message>
    <message>
        <source>%1 must be an object in braces</source>
        <translation>%1 必须是花括号中的对象</translation>
    </message>
    <message>
        <source>%1 must be one of %2, not &quot;%3&quot;</source>
        <translation>%1 必须是 %2 之一，而不是“%3”</translation>
    </message>
    <message>
        <source>%1: %2 has no parameter of this name</source>
        <translation>%1：%2 没有这个参数</translation>
    </message>
    <message>
        <source>it is not an exploration: it has no version</source>
        <translation>这不是会话文件：没有版本号</translation>
    </message>
    <message>
        <source>it was written by a newer version of this program</source>
        <translation>由更高版本的程序生成</translation>
    </message>
    <message>
        <source>version must be %1</source>
        <translation>版本号必须是 %1</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>内容为空</translation>
    </message>
    <message>
        <source>it is not an exploration: it must be an object in braces</source>
        <translation>这不是会话文件：必须是花括号中的对象</translation>
    </message>
    <message>
        <source>%1 must be a whole number</source>
        <translation>%1 必须是整数</translation>
    </message>
    <message>
        <source>%1: there is no experiment of this name</source>
        <translation>%1：没有这个名称的实验</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>设备上没有剩余空间</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>超出磁盘配额</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>权限不够</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许的操作</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>只读文件系统</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有那个文件或目录</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是目录</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>符号链接的层数过多</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <source>that is a directory</source>
        <translation>那是一个目录</translation>
    </message>
    <message>
        <source>that is a pipe, not a file</source>
        <translation>那是管道，不是文件</translation>
    </message>
    <message>
        <source>that is a socket, not a file</source>
        <translation>那是套接字，不是文件</translation>
    </message>
    <message>
        <source>that is a device, not a file</source>
        <translation>那是设备，不是文件</translation>
    </message>
    <message>
        <source>it is larger than %1 bytes</source>
        <translation>它大于 %1 字节</translation>
    </message>
    <message>
        <source>File too large: at most %1 bytes are allowed (ulimit -f)</source>
        <translation>文件过大：最多允许 %1 字节（ulimit -f）</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>this picture carries no exploration</source>
        <translation>这张图片不含会话</translation>
    </message>
    <message>
        <source>this picture is damaged</source>
        <translation>这张图片已损坏</translation>
    </message>
    <message>
        <source>what this picture carries was packed by another program</source>
        <translation>这张图片所含的内容已被其他程序压缩</translation>
    </message>
    <message>
        <source>an exploration is not written over a picture</source>
        <translation>会话不会覆盖图片</translation>
    </message>
    <message>
        <source>%1 must be true or false</source>
        <translation>%1 必须为 true 或 false</translation>
    </message>
    <message>
        <source>%1 must be as many numbers as %2</source>
        <translation>%1 与 %2 的数值个数必须相同</translation>
    </message>
</context>
<context>
    <name>FrameworkTable</name>
    <message>
        <source>is called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>has none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>default of %1</source>
        <translation>%1 的默认值</translation>
    </message>
    <message>
        <source>slope at x = %1</source>
        <translation>x = %1 处的斜率</translation>
    </message>
    <message>
        <source>%1 in the frameworks</source>
        <translation>各框架中的 %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>GalleryText</name>
    <message>
        <source>Activation functions and their slopes</source>
        <translation>激活函数及其斜率</translation>
    </message>
    <message>
        <source>The first output over two inputs, both from %1 to %2</source>
        <translation>第一个输出随两个输入的变化，两者都从 %1 到 %2</translation>
    </message>
    <message>
        <source>Functions of a vector</source>
        <translation>向量函数</translation>
    </message>
    <message>
        <source>f solid, f′ dashed</source>
        <translation>实线为 f，虚线为 f′</translation>
    </message>
    <message>
        <source>%1; x from %2 to %3, y from %4 to %5</source>
        <translation>%1；x 从 %2 到 %3，y 从 %4 到 %5</translation>
    </message>
</context>
<context>
    <name>KeepFormulas</name>
    <message>
        <source>Yours has all formulas that are shown</source>
        <translation>显示的公式都已在“自定义”中</translation>
    </message>
    <message>
        <source>Cannot keep %1: %2</source>
        <translation>无法保存 %1：%2</translation>
    </message>
    <message>
        <source>Kept in Yours: %1</source>
        <translation>已保存到“自定义”：%1</translation>
    </message>
    <message>
        <source>%1. It has formulas that are not in Yours.</source>
        <translation>%1。其中有“自定义”中没有的公式。</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>In the plot</source>
        <translation>在图中</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>左、右方向键</translation>
    </message>
    <message>
        <source>Move the probe; with Shift in larger steps</source>
        <translation>移动探针；按住 Shift 步子更大</translation>
    </message>
    <message>
        <source>Space, click</source>
        <translation>空格，单击</translation>
    </message>
    <message>
        <source>+, −, wheel</source>
        <translation>+、−，滚轮</translation>
    </message>
    <message>
        <source>Zoom; the wheel with Shift along x only, with Ctrl along y only</source>
        <translation>缩放；滚轮加 Shift 只缩放 x，加 Ctrl 只缩放 y</translation>
    </message>
    <message>
        <source>Page up, Page down, drag</source>
        <translation>PageUp、PageDown，拖动</translation>
    </message>
    <message>
        <source>Move along x</source>
        <translation>沿 x 平移</translation>
    </message>
    <message>
        <source>Home, double click</source>
        <translation>Home，双击</translation>
    </message>
    <message>
        <source>Reset the view</source>
        <translation>重置视图</translation>
    </message>
    <message>
        <source>In the catalogue</source>
        <translation>在目录中</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>上、下方向键</translation>
    </message>
    <message>
        <source>Show the previous or the next activation</source>
        <translation>显示上一个或下一个激活函数</translation>
    </message>
    <message>
        <source>On a slider</source>
        <translation>在滑块上</translation>
    </message>
    <message>
        <source>Left, Right, wheel</source>
        <translation>左、右方向键，滚轮</translation>
    </message>
    <message>
        <source>Change the parameter a little; Page up and Page down change it more</source>
        <translation>微调参数；PageUp 和 PageDown 调得更多</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>Go to an end of the slider</source>
        <translation>移到滑块的一端</translation>
    </message>
    <message>
        <source>In a range</source>
        <translation>在范围框中</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Show the range that was typed; an empty y follows the curves</source>
        <translation>显示所输入的范围；y 留空则自动跟随曲线</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About Activation Explorer</source>
        <translation>关于 Activation Explorer</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>See what the activation functions of neural networks do: their values, their slopes, and how their parameters change them.</source>
        <translation>直观地了解神经网络的激活函数：函数值、斜率，以及参数如何改变它们。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>自由软件，以 GNU 通用公共许可证第 3 版或更新版本发布，不提供任何担保。</translation>
    </message>
    <message>
        <source>Made with Qt %1 and QCustomPlot.</source>
        <translation>基于 Qt %1 和 QCustomPlot。</translation>
    </message>
    <message>
        <source>While presenting</source>
        <translation>演示时</translation>
    </message>
    <message>
        <source>Page down, Page up</source>
        <translation>PageDown、PageUp</translation>
    </message>
    <message>
        <source>Show the next or the previous activation</source>
        <translation>显示下一个或上一个激活函数</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Black screen, until the next key</source>
        <translation>黑屏，再按一个键恢复</translation>
    </message>
    <message>
        <source>F, S, V</source>
        <translation>F、S、V</translation>
    </message>
    <message>
        <source>Hide or show the formula, the slope, the values</source>
        <translation>隐藏或显示公式、斜率、数值</translation>
    </message>
    <message>
        <source>Escape, F5</source>
        <translation>Esc、F5</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>F2, Delete</source>
        <translation>F2、Delete</translation>
    </message>
    <message>
        <source>Rename or delete one of your own</source>
        <translation>重命名或删除自定义激活函数</translation>
    </message>
    <message>
        <source>Pin or release the probe</source>
        <translation>固定或放开探针</translation>
    </message>
    <message>
        <source>Ctrl+Enter, right click</source>
        <translation>Ctrl+Enter、右键单击</translation>
    </message>
    <message>
        <source>Pin an activation, to compare with it</source>
        <translation>固定一个激活函数以便比较</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Ctrl+左、右方向键</translation>
    </message>
    <message>
        <source>Move the probe to the next minimum, maximum, zero, break or intersection</source>
        <translation>把探针移到下一个极小值、极大值、零点、分段点或交点</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>右键</translation>
    </message>
    <message>
        <source>All of this as a menu</source>
        <translation>以菜单给出以上各项</translation>
    </message>
</context>
<context>
    <name>LessonHandout</name>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
</context>
<context>
    <name>LessonReader</name>
    <message>
        <source>the claim &quot;%1&quot; cannot be checked here</source>
        <translation>此处无法检查断言“%1”</translation>
    </message>
    <message>
        <source>the claim &quot;%1&quot; does not hold: it is %2</source>
        <translation>断言“%1”不成立：实际为 %2</translation>
    </message>
    <message>
        <source>%1 is not a parameter&apos;s value</source>
        <translation>%1不是参数的取值</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1不是数</translation>
    </message>
    <message>
        <source>%1 is a number: compare it by &lt;, =, &gt; or between</source>
        <translation>%1 是数：请用 &lt;、=、&gt; 或 between 比较</translation>
    </message>
    <message>
        <source>write &quot;between&quot; with two numbers: %1 between 0.5 and 2</source>
        <translation>between 后要写两个数：%1 between 0.5 and 2</translation>
    </message>
    <message>
        <source>%1 is a word: compare it by &quot;is&quot;, &quot;is not&quot; or &quot;has&quot;</source>
        <translation>%1 是词：请用 is、is not 或 has 比较</translation>
    </message>
    <message>
        <source>%1 is not known as %2</source>
        <translation>%1不是已知的 %2</translation>
    </message>
    <message>
        <source>%1 is not a condition such as &quot;alpha &lt; 0.5&quot; or &quot;activation is relu&quot;</source>
        <translation>%1不是条件；条件的形式如 alpha &lt; 0.5 或 activation is relu</translation>
    </message>
    <message>
        <source>there is no quantity called %1</source>
        <translation>没有名为%1的量</translation>
    </message>
    <message>
        <source>the head is too large</source>
        <translation>步骤头过大</translation>
    </message>
    <message>
        <source>the head must be lines of the form &quot;key: value&quot;</source>
        <translation>步骤头必须是“key: value”形式的若干行</translation>
    </message>
    <message>
        <source>the head is not YAML: %1</source>
        <translation>步骤头不是有效的 YAML：%1</translation>
    </message>
    <message>
        <source>there is no key %1; there are: %2</source>
        <translation>没有键%1；可用的有：%2</translation>
    </message>
    <message>
        <source>parameters must be lines of the form &quot;alpha: 0.5&quot;</source>
        <translation>parameters 必须是“alpha: 0.5”形式的若干行</translation>
    </message>
    <message>
        <source>pinned must be a list in brackets</source>
        <translation>pinned 必须是方括号中的列表</translation>
    </message>
    <message>
        <source>settings belong to an experiment: name it first</source>
        <translation>settings 属于某个实验：请先写出 experiment</translation>
    </message>
    <message>
        <source>settings must be lines of the form &quot;depth: 20&quot;</source>
        <translation>settings 必须是“depth: 20”形式的若干行</translation>
    </message>
    <message>
        <source>hide must be a list in brackets</source>
        <translation>hide 必须是方括号中的列表</translation>
    </message>
    <message>
        <source>numbers must be a list in brackets</source>
        <translation>numbers 必须是方括号中的列表</translation>
    </message>
    <message>
        <source>it was written for a newer version of this program</source>
        <translation>它是为更高版本的程序编写的</translation>
    </message>
    <message>
        <source>lesson must be %1</source>
        <translation>lesson 必须是 %1</translation>
    </message>
    <message>
        <source>the lesson&apos;s head must say &quot;lesson: 1&quot;</source>
        <translation>课程头中必须有“lesson: 1”</translation>
    </message>
    <message>
        <source>a lesson begins with its title: # My lesson</source>
        <translation>课程以标题开头：# 我的课程</translation>
    </message>
    <message>
        <source>a lesson needs at least one step: ## My step</source>
        <translation>课程至少要有一个步骤：## 我的步骤</translation>
    </message>
    <message>
        <source>a heading is empty</source>
        <translation>标题为空</translation>
    </message>
    <message>
        <source>a lesson has one title; steps begin with ##</source>
        <translation>课程只有一个标题；步骤以 ## 开头</translation>
    </message>
    <message>
        <source>below the title a block of yaml must say &quot;lesson: 1&quot;</source>
        <translation>标题下方的 yaml 块中必须有“lesson: 1”</translation>
    </message>
    <message>
        <source>a lesson has at most %1 steps</source>
        <translation>课程最多有 %1 个步骤</translation>
    </message>
    <message>
        <source>the step has no text</source>
        <translation>该步骤没有正文</translation>
    </message>
    <message>
        <source>an answer belongs to a step: ## My step</source>
        <translation>答案必须属于某个步骤：## 我的步骤</translation>
    </message>
    <message>
        <source>the step has an answer already</source>
        <translation>该步骤已有答案</translation>
    </message>
    <message>
        <source>a head belongs to the step, not to its answer</source>
        <translation>步骤头属于步骤，不属于答案</translation>
    </message>
    <message>
        <source>the answer has no text</source>
        <translation>答案没有正文</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>内容为空</translation>
    </message>
    <message>
        <source>it must be one word or number</source>
        <translation>必须是一个词或一个数</translation>
    </message>
    <message>
        <source>%1 is not one of %2</source>
        <translation>%1不在下列之中：%2</translation>
    </message>
    <message>
        <source>%1 has no parameter %2 that could be changed</source>
        <translation>%1没有可以改变的参数%2</translation>
    </message>
    <message>
        <source>no legal value of %1 fulfils &quot;%2&quot;</source>
        <translation>%1的任何合法取值都不能满足“%2”</translation>
    </message>
    <message>
        <source>the step&apos;s experiment has no setting %1</source>
        <translation>这一步的实验没有设置%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a step with an experiment</source>
        <translation>“%1”需要带实验的步骤</translation>
    </message>
    <message>
        <source>the step shows another experiment: %1</source>
        <translation>这一步显示的是另一个实验：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; cannot hold together</source>
        <translation>“%1”与“%2”不能同时成立</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds already when the step begins</source>
        <translation>步骤开始时“%1”已经成立</translation>
    </message>
    <message>
        <source>the smaller number comes first, as in &quot;%1 between 0.5 and 2&quot;</source>
        <translation>较小的数写在前面，例如“%1 between 0.5 and 2”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can never hold: %2 is at least %3</source>
        <translation>“%1”永远不会成立：%2至少为%3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can never hold: %2 is from %3 to %4</source>
        <translation>“%1”永远不会成立：%2的范围是%3到%4</translation>
    </message>
    <message>
        <source>the head must be one YAML document</source>
        <translation>头部必须是一个 YAML 文档</translation>
    </message>
    <message>
        <source>the head is nested too deeply</source>
        <translation>头部嵌套过深</translation>
    </message>
    <message>
        <source>%1 has no parameter %2</source>
        <translation>%1没有参数%2</translation>
    </message>
    <message>
        <source>no experiment has a numeric setting called %1</source>
        <translation>没有实验具有名为%1的数值设置</translation>
    </message>
    <message>
        <source>a block of yaml stands right below the heading, and only once</source>
        <translation>yaml 块紧接在标题下方，且只能有一个</translation>
    </message>
    <message>
        <source>it is not a text file</source>
        <translation>它不是文本文件</translation>
    </message>
    <message>
        <source>it is not a text file in UTF-8</source>
        <translation>它不是 UTF-8 编码的文本文件</translation>
    </message>
    <message>
        <source>there is no figure %1: there are %2</source>
        <translation>没有第 %1 个图：共有 %2 个</translation>
    </message>
    <message>
        <source>%1 must be a whole number from 1 to %2</source>
        <translation>%1必须是 1 到 %2 之间的整数</translation>
    </message>
    <message>
        <source>%1 has the wrong number of arguments in parentheses</source>
        <translation>%1 括号中的参数个数不对</translation>
    </message>
    <message>
        <source>%1 appears twice</source>
        <translation>%1出现了两次</translation>
    </message>
    <message>
        <source>fresh must be true or absent</source>
        <translation>fresh 只能是 true，或者省略</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>高对比度浅色</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>高对比度深色</translation>
    </message>
</context>
<context>
    <name>OwnMenu</name>
    <message>
        <source>%1 copy</source>
        <translation>%1 副本</translation>
    </message>
    <message>
        <source>%1 copy %2</source>
        <translation>%1 副本 %2</translation>
    </message>
    <message>
        <source>Cannot keep %1: %2</source>
        <translation>无法保存 %1：%2</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>%1 is the name of another one</source>
        <translation>%1 已是另一个激活函数的名称</translation>
    </message>
    <message>
        <source>Cannot rename %1: %2</source>
        <translation>无法重命名 %1：%2</translation>
    </message>
    <message>
        <source>Cannot delete %1: %2</source>
        <translation>无法删除 %1：%2</translation>
    </message>
    <message>
        <source>Deleted %1; New activation… can bring it back</source>
        <translation>已删除 %1；可在“新建激活函数…”中恢复</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>固定(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>复制(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Undo delete of %1</source>
        <translation>撤销删除 %1</translation>
    </message>
    <message>
        <source>Skipped among your own activations, as it is not a formula: %1</source>
        <translation>已跳过自定义激活函数中不是公式的文件：%1</translation>
    </message>
</context>
<context>
    <name>PartsGuide</name>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>The pages, and what the page you see can do</source>
        <translation>切换页面，以及当前页面的功能</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>All activations by family: choose one, or search</source>
        <translation>按类别列出所有激活函数：点选或搜索</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>图</translation>
    </message>
    <message>
        <source>The function f and its slope f′. Point to read values, drag to move, turn the wheel to zoom</source>
        <translation>函数 f 及其斜率 f′。移动鼠标读数，拖动平移，滚轮缩放</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Drag a slider and watch the curve</source>
        <translation>拖动滑块，观察曲线</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>f and its derivatives where you point</source>
        <translation>鼠标所在处的 f 及其导数</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计量</translation>
    </message>
    <message>
        <source>What normal inputs z become: mean, variance, gain, χ</source>
        <translation>正态输入 z 经过激活函数后的均值、方差、增益和 χ</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>All activations on the same axes. Click to explore one, right-click to pin it</source>
        <translation>所有激活函数画在相同的坐标轴上。单击打开，右击固定</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The activations of the experiment, and what else it depends on</source>
        <translation>实验所用的激活函数及其他设置</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>图形</translation>
    </message>
    <message>
        <source>What the network did. Point to read values, double-click to enlarge</source>
        <translation>网络的运行结果。移动鼠标读数，双击放大</translation>
    </message>
    <message>
        <source>About the experiment</source>
        <translation>关于实验</translation>
    </message>
    <message>
        <source>What to try, what to notice, and where it comes from</source>
        <translation>可以尝试什么、注意什么，以及出处</translation>
    </message>
</context>
<context>
    <name>RecordingDialog</name>
    <message>
        <source>Record a layer&apos;s inputs</source>
        <translation>记录某一层的输入</translation>
    </message>
    <message>
        <source>This code writes what goes into a layer&apos;s activation to layer.npy. File, Open data, or dropping the file on the window, puts the numbers in place of the normal inputs.</source>
        <translation>这段代码把某一层激活函数的输入写入 layer.npy。通过“文件”→“打开数据”，或将文件拖放到窗口上，即可用这些数值代替正态分布的输入。</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Copied the code for %1</source>
        <translation>已复制 %1 代码</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SampleText</name>
    <message>
        <source>%1 numbers from %2 to %3, with mean %4 and standard deviation %5.</source>
        <translation>共 %1 个数值，从 %2 到 %3，均值 %4，标准差 %5。</translation>
    </message>
    <message>
        <source>Skipped: %1 NaN and %2 infinite.</source>
        <translation>已忽略 %1 个 NaN 和 %2 个无穷大。</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>initialisation</source>
        <translation>初始化</translation>
    </message>
    <message>
        <source>distribution</source>
        <translation>权重分布</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>初始偏置</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>initial</source>
        <translation>初始斜率</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>sharing</source>
        <translation>斜率共用方式</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>variance</source>
        <translation>方差</translation>
    </message>
    <message>
        <source>omega</source>
        <translation>权重之和</translation>
    </message>
    <message>
        <source>tau</source>
        <translation>权重平方和</translation>
    </message>
    <message>
        <source>correlation</source>
        <translation>初始相关系数</translation>
    </message>
    <message>
        <source>optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>图片数</translation>
    </message>
    <message>
        <source>sizes</source>
        <translation>隐藏层大小</translation>
    </message>
    <message>
        <source>reach</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>段数</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>elements</source>
        <translation>元素个数</translation>
    </message>
    <message>
        <source>repetitions</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>全零</translation>
    </message>
    <message>
        <source>small</source>
        <translation>很小</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正态</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>共用</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>single</source>
        <translation>单精度</translation>
    </message>
    <message>
        <source>double</source>
        <translation>双精度</translation>
    </message>
    <message>
        <source>in place</source>
        <translation>原地</translation>
    </message>
    <message>
        <source>the slopes to learn, one for each channel</source>
        <translation>要学习的斜率，每个通道一个</translation>
    </message>
    <message>
        <source>the sizes of the hidden layers between 256 pixels and 10 classes</source>
        <translation>256 个像素与 10 个类别之间各隐藏层的大小</translation>
    </message>
    <message>
        <source>numbers, in brackets or in rows; none: drawn at random</source>
        <translation>数，放在方括号中或按行书写；留空则随机生成</translation>
    </message>
    <message>
        <source>of the activation: one for all, or one for each channel or unit; none: its own</source>
        <translation>激活函数的参数：共用一个，或每个通道或单元一个；留空则用它自己的</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其余输入</translation>
    </message>
    <message>
        <source>the inputs after a and b, which stay; a gated unit has none</source>
        <translation>a 和 b 之后保持不变的输入；门控单元没有</translation>
    </message>
    <message>
        <source>mean of the inputs</source>
        <translation>输入的均值</translation>
    </message>
    <message>
        <source>standard deviation of the inputs</source>
        <translation>输入的标准差</translation>
    </message>
    <message>
        <source>variance of the inputs</source>
        <translation>输入的方差</translation>
    </message>
    <message>
        <source>number of layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>units in each layer</source>
        <translation>每层的单元数</translation>
    </message>
    <message>
        <source>how large the initial weights are</source>
        <translation>初始权重的大小</translation>
    </message>
    <message>
        <source>distribution that weights and biases are drawn from</source>
        <translation>权重与偏置所服从的分布</translation>
    </message>
    <message>
        <source>factor on the standard deviation of the weights</source>
        <translation>权重标准差的倍数</translation>
    </message>
    <message>
        <source>standard deviation of the biases</source>
        <translation>偏置的标准差</translation>
    </message>
    <message>
        <source>step size of gradient descent</source>
        <translation>梯度下降的步长</translation>
    </message>
    <message>
        <source>bias of every hidden unit before training</source>
        <translation>训练前每个隐藏单元的偏置</translation>
    </message>
    <message>
        <source>units in each hidden layer</source>
        <translation>每个隐藏层的单元数</translation>
    </message>
    <message>
        <source>number of hidden layers</source>
        <translation>隐藏层数</translation>
    </message>
    <message>
        <source>slope of the rectifier for negative inputs</source>
        <translation>整流器对负输入的斜率</translation>
    </message>
    <message>
        <source>number of training steps</source>
        <translation>训练步数</translation>
    </message>
    <message>
        <source>slope before training</source>
        <translation>训练前的斜率</translation>
    </message>
    <message>
        <source>share of the last step that is added to the next</source>
        <translation>上一步中加到下一步的比例</translation>
    </message>
    <message>
        <source>how strongly every slope is pulled towards 0</source>
        <translation>将每个斜率拉向 0 的强度</translation>
    </message>
    <message>
        <source>standard deviation of the noise on the targets</source>
        <translation>目标中噪声的标准差</translation>
    </message>
    <message>
        <source>a slope for each channel, or one for all</source>
        <translation>每个通道一个斜率，或所有通道共用一个</translation>
    </message>
    <message>
        <source>sum of the weights of a unit</source>
        <translation>一个单元的权重之和</translation>
    </message>
    <message>
        <source>sum of the squared weights of a unit</source>
        <translation>一个单元的权重平方和</translation>
    </message>
    <message>
        <source>standard deviation of the weights, times the square root of the width</source>
        <translation>权重的标准差乘以宽度的平方根</translation>
    </message>
    <message>
        <source>correlation of two inputs of the first layer</source>
        <translation>第一层两个输入的相关系数</translation>
    </message>
    <message>
        <source>step size of the optimiser</source>
        <translation>优化器的步长</translation>
    </message>
    <message>
        <source>passes through the training set</source>
        <translation>遍历训练集的次数</translation>
    </message>
    <message>
        <source>images in each training step</source>
        <translation>每个训练步的图片数</translation>
    </message>
    <message>
        <source>standard deviation of the noise in the images</source>
        <translation>图片中噪声的标准差</translation>
    </message>
    <message>
        <source>how strongly every weight is pulled towards 0</source>
        <translation>将每个权重拉向 0 的强度</translation>
    </message>
    <message>
        <source>number of images, half of them in the training set</source>
        <translation>图片数，其中一半为训练集</translation>
    </message>
    <message>
        <source>first weight before training</source>
        <translation>训练前的第一个权重</translation>
    </message>
    <message>
        <source>second weight before training</source>
        <translation>训练前的第二个权重</translation>
    </message>
    <message>
        <source>the plot shows x from −reach to reach</source>
        <translation>图中 x 的取值从 −范围 到 范围</translation>
    </message>
    <message>
        <source>function of the whole vector</source>
        <translation>整个向量的函数</translation>
    </message>
    <message>
        <source>first input</source>
        <translation>第一个输入</translation>
    </message>
    <message>
        <source>second input</source>
        <translation>第二个输入</translation>
    </message>
    <message>
        <source>the plots show a and b from −reach to reach</source>
        <translation>图中 a 与 b 的取值从 −范围 到 范围</translation>
    </message>
    <message>
        <source>the activation of every element, or a function of each row</source>
        <translation>逐元素的激活函数，或对每一行的函数</translation>
    </message>
    <message>
        <source>whether the output overwrites the input</source>
        <translation>输出是否覆盖输入</translation>
    </message>
    <message>
        <source>rows of a random input</source>
        <translation>随机输入的行数</translation>
    </message>
    <message>
        <source>columns of a random input</source>
        <translation>随机输入的列数</translation>
    </message>
    <message>
        <source>numbers in each batch</source>
        <translation>每批的元素数</translation>
    </message>
    <message>
        <source>batches of floats, or one double after another</source>
        <translation>成批的单精度数，或逐个的双精度数</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>每个通道一个</translation>
    </message>
    <message>
        <source>out of place</source>
        <translation>另存</translation>
    </message>
    <message>
        <source>first weight</source>
        <translation>第一个权重的起点</translation>
    </message>
    <message>
        <source>second weight</source>
        <translation>第二个权重的起点</translation>
    </message>
    <message>
        <source>LeCun</source>
        <translation>LeCun</translation>
    </message>
    <message>
        <source>Glorot</source>
        <translation>Glorot</translation>
    </message>
    <message>
        <source>He</source>
        <translation>He</translation>
    </message>
    <message>
        <source>He for PReLU</source>
        <translation>He（PReLU）</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>negative slope</source>
        <translation>负斜率</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>whether the variance is one over random weights or that of one unit&apos;s weights</source>
        <translation>方差对随机权重求平均，还是取一个单元的固定权重</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>the next layer&apos;s weights have variance σ_w²/fan-in</source>
        <translation>下一层权重的方差为 σ_w²/扇入</translation>
    </message>
    <message>
        <source>standard deviation of its biases</source>
        <translation>其偏置的标准差</translation>
    </message>
    <message>
        <source>axis</source>
        <translation>轴</translation>
    </message>
    <message>
        <source>slopes</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>what has a slope of its own</source>
        <translation>各自拥有斜率的对象</translation>
    </message>
    <message>
        <source>per unit</source>
        <translation>每个单元一个</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>of softmax: the smaller, the closer to a choice of the largest input</source>
        <translation>softmax 的温度：越小，输出越接近于只选最大的输入</translation>
    </message>
    <message>
        <source>std. dev.</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>weight std. dev.</source>
        <translation>权重标准差</translation>
    </message>
    <message>
        <source>bias std. dev.</source>
        <translation>偏置标准差</translation>
    </message>
    <message>
        <source>how steps are computed from gradients</source>
        <translation>如何由梯度得到步长</translation>
    </message>
    <message>
        <source>number of inputs of which each output is the largest</source>
        <translation>每个输出取其最大值的输入个数</translation>
    </message>
    <message>
        <source>number of measurements behind each median</source>
        <translation>每个中位数的测量次数</translation>
    </message>
    <message>
        <source>the dimension of the channels, counted from 0; a vector has one channel without it</source>
        <translation>哪一维（从 0 起）表示通道；向量没有这一维时只有一个通道</translation>
    </message>
    <message>
        <source>whether layers learn their activation&apos;s parameter; PReLU&apos;s always is learned</source>
        <translation>各层是否学习其激活函数的参数；PReLU的参数总是可学习的</translation>
    </message>
    <message>
        <source>the first is learned</source>
        <translation>学习第一个</translation>
    </message>
</context>
<context>
    <name>SettingsText</name>
    <message>
        <source>Cannot keep the settings: %1: %2</source>
        <translation>无法保存设置：%1：%2</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>它已损坏</translation>
    </message>
    <message>
        <source>The settings are not kept, because %1 cannot be read: %2</source>
        <translation>设置不会被保存，因为无法读取 %1：%2</translation>
    </message>
    <message>
        <source>The settings were reset because %1 cannot be read: %2. The file was kept as %3</source>
        <translation>无法读取 %1（%2），设置已恢复为默认值。原文件保存为 %3</translation>
    </message>
</context>
<context>
    <name>Snippets</name>
    <message>
        <source>the card of %1 has no code for %2</source>
        <translation>%1 的卡片里没有 %2 代码</translation>
    </message>
</context>
<context>
    <name>activation::ActivationPanel</name>
    <message>
        <source>Whose definition and whose slope at a kink are shown</source>
        <translation>采用哪个框架的定义及其在折点处的斜率</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>框架</translation>
    </message>
    <message>
        <source>Frameworks differ</source>
        <translation>各框架不同</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>The slope on the left is the mean of lower and upper</source>
        <translation>左侧斜率取 lower 与 upper 的均值</translation>
    </message>
    <message>
        <source>The slope on the left is drawn anew for each input, between lower and upper</source>
        <translation>左侧斜率对每个输入重新在 lower 与 upper 之间随机抽取</translation>
    </message>
    <message>
        <source>As typed, in float32: %1.</source>
        <translation>按输入的公式以 float32 计算：%1。</translation>
    </message>
    <message>
        <source>What a network gets that computes the formula step by step as it is written. Here shapes that overflow or cancel are computed by functions that keep their digits.</source>
        <translation>网络按公式逐步计算时得到的结果。这里，会溢出或相消的部分由保持有效数字的函数计算。</translation>
    </message>
</context>
<context>
    <name>activation::CardView</name>
    <message>
        <source>About</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>What is shown of the activation</source>
        <translation>显示激活函数的哪些内容</translation>
    </message>
    <message>
        <source>When to use</source>
        <translation>何时使用</translation>
    </message>
    <message>
        <source>Cautions</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>No single source</source>
        <translation>无特定出处</translation>
    </message>
    <message>
        <source>Your own. Facts and Code show what is computed from it; Edit as formula… in the menu File changes it.</source>
        <translation>自定义激活函数。由它计算得到的内容见“性质”和“代码”；可用“文件”菜单中的“作为公式编辑…”修改。</translation>
    </message>
</context>
<context>
    <name>activation::CatalogueList</name>
    <message>
        <source>Nothing is called “%1”. Try a family such as Sigmoids, or clear the search.</source>
        <translation>没有名为“%1”的激活函数。试试按类别搜索，例如“S 形函数”，或清除搜索。</translation>
    </message>
    <message>
        <source>Search activations</source>
        <translation>搜索激活函数</translation>
    </message>
    <message>
        <source>Name, family, or what a framework calls it</source>
        <translation>名称、类别，或框架中的写法</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活函数列表</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>activation::CodeView</name>
    <message>
        <source>Copied the code for %1</source>
        <translation>已复制 %1 代码</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Copy the code for %1</source>
        <translation>复制 %1 代码</translation>
    </message>
</context>
<context>
    <name>activation::DataCommands</name>
    <message>
        <source>Cannot open %1</source>
        <translation>无法打开 %1</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>打开数据</translation>
    </message>
    <message>
        <source>Arrays of NumPy, tables and texts (%1);;All files (*)</source>
        <translation>NumPy 数组、表格和文本 (%1);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>%1 has %2 columns. The numbers of:</source>
        <translation>%1 有 %2 列。使用哪一列的数值：</translation>
    </message>
    <message>
        <source>all columns</source>
        <translation>所有列</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 replaces the normal inputs: %2</source>
        <translation>%1 已代替正态分布的输入：%2</translation>
    </message>
</context>
<context>
    <name>activation::ExperimentActivations</name>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Compare with %1 too</source>
        <translation>同时与 %1 比较</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>+ Add another…</source>
        <translation>+ 再添加一个…</translation>
    </message>
    <message>
        <source>Compare with another activation from the catalogue</source>
        <translation>与目录中的另一个激活函数比较</translation>
    </message>
    <message>
        <source>Choose another activation</source>
        <translation>选择其他激活函数</translation>
    </message>
    <message>
        <source>%1 is already in the list</source>
        <translation>%1 已在其中</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>activation::ExperimentPanel</name>
    <message>
        <source>Settings of the experiment</source>
        <translation>实验的设置</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Seed of the random numbers</source>
        <translation>随机数的种子</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Take the numbers from a file: CSV, TSV or text</source>
        <translation>从文件读取数：CSV、TSV 或文本</translation>
    </message>
    <message>
        <source>Another seed gives other random numbers; the same seed always gives the same ones</source>
        <translation>换一个种子，随机数就不同；同一个种子总是得到同样的随机数</translation>
    </message>
</context>
<context>
    <name>activation::ExperimentPresenter</name>
    <message>
        <source>next figure</source>
        <translation>下一幅图</translation>
    </message>
    <message>
        <source>previous figure</source>
        <translation>上一幅图</translation>
    </message>
    <message>
        <source>run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>one epoch</source>
        <translation>一轮</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>activation::ExperimentsPage</name>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Progress of the experiment</source>
        <translation>实验进度</translation>
    </message>
    <message>
        <source>About the experiment</source>
        <translation>关于实验</translation>
    </message>
    <message>
        <source>Open a table of numbers</source>
        <translation>打开数字表格</translation>
    </message>
    <message>
        <source>Tables (%1);;All files (*)</source>
        <translation>表格 (%1);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Cannot open %1: %2</source>
        <translation>无法打开 %1：%2</translation>
    </message>
    <message>
        <source>Copied the picture</source>
        <translation>已复制图片</translation>
    </message>
    <message>
        <source>There are no figures yet: the experiment must come to its end first</source>
        <translation>还没有图：实验须先运行完毕</translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <translation>复制数据(&amp;D)</translation>
    </message>
    <message>
        <source>Copied the data</source>
        <translation>数据已复制</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>复制图片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Export this figure…</source>
        <translation>导出此图(&amp;E)…</translation>
    </message>
    <message>
        <source>Show &amp;all figures</source>
        <translation>显示所有图形(&amp;A)</translation>
    </message>
    <message>
        <source>En&amp;large</source>
        <translation>放大(&amp;L)</translation>
    </message>
    <message>
        <source>A setting needs another value</source>
        <translation>有一项设置需要修改</translation>
    </message>
    <message>
        <source>These figures are of other settings</source>
        <translation>这些图形对应其他设置</translation>
    </message>
    <message>
        <source>Computing with the new settings…</source>
        <translation>正在按新设置计算…</translation>
    </message>
    <message>
        <source>Stopped. Run starts it again.</source>
        <translation>已停止。按“运行”可重新开始。</translation>
    </message>
    <message>
        <source>Paused after an epoch. Run goes on, Step adds one more.</source>
        <translation>已在一轮之后暂停。按“运行”继续，按“单步”再训练一轮。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Stopped before its end. Run starts it again.</source>
        <translation>未完成即已停止。按“运行”可重新开始。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Choose another experiment</source>
        <translation>选择其他实验</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Guess first. Run starts the experiment.</source>
        <translation>先猜一猜。点“运行”开始实验。</translation>
    </message>
</context>
<context>
    <name>activation::ExplorePage</name>
    <message>
        <source>Copy the values at the probe</source>
        <translation>复制探针处的值</translation>
    </message>
    <message>
        <source>Release the probe</source>
        <translation>释放探针</translation>
    </message>
    <message>
        <source>Pin the probe here</source>
        <translation>将探针固定在此处</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
</context>
<context>
    <name>activation::ExportDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>文件(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures and data (%1)</source>
        <translation>图片和数据 (%1)</translation>
    </message>
    <message>
        <source>%1 exists already: save again to replace it</source>
        <translation>%1 已存在：再次保存将替换它</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>The picture is in the clipboard</source>
        <translation>图片已复制到剪贴板</translation>
    </message>
    <message>
        <source>Enter a file name</source>
        <translation>请输入文件名</translation>
    </message>
    <message>
        <source>Brows&amp;e…</source>
        <translation>浏览(&amp;E)…</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written</source>
        <translation>已取消：未写入任何内容</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>The activation has no parameter to sweep</source>
        <translation>该激活函数没有可扫描的参数</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Animations (%1)</source>
        <translation>动画 (%1)</translation>
    </message>
</context>
<context>
    <name>activation::ExportForm</name>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>图例(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Names at the curves</source>
        <translation>曲线末端标注名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>网格(&amp;G)</translation>
    </message>
    <message>
        <source>Transparent &amp;background</source>
        <translation>透明背景(&amp;B)</translation>
    </message>
    <message>
        <source>Text &amp;as outlines</source>
        <translation>文字转为轮廓(&amp;A)</translation>
    </message>
    <message>
        <source>dpi</source>
        <translation>dpi</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部图形</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Fig&amp;ure</source>
        <translation>图(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>分辨率(&amp;R)</translation>
    </message>
    <message>
        <source>Loo&amp;k</source>
        <translation>外观(&amp;K)</translation>
    </message>
    <message>
        <source>F&amp;ont</source>
        <translation>字体(&amp;O)</translation>
    </message>
    <message>
        <source>Type si&amp;ze</source>
        <translation>字号(&amp;Z)</translation>
    </message>
    <message>
        <source>Line &amp;width</source>
        <translation>线宽(&amp;W)</translation>
    </message>
    <message>
        <source>%1 (needs ffmpeg)</source>
        <translation>%1（需要 ffmpeg）</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>%1 × %2 mm on paper</source>
        <translation>纸上 %1 × %2 毫米</translation>
    </message>
    <message>
        <source>Your presets</source>
        <translation>自定义预设</translation>
    </message>
    <message>
        <source>Save the options as a preset, or remove one</source>
        <translation>将选项保存为预设，或删除预设</translation>
    </message>
    <message>
        <source>&amp;Save as preset…</source>
        <translation>保存为预设(&amp;S)…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>保存为预设</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Slide 16:9</source>
        <translation>幻灯片 16:9</translation>
    </message>
    <message>
        <source>Slide 4:3</source>
        <translation>幻灯片 4:3</translation>
    </message>
    <message>
        <source>Paper, one column</source>
        <translation>论文单栏</translation>
    </message>
    <message>
        <source>Paper, two columns</source>
        <translation>论文双栏</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>正方形</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>预设名称</translation>
    </message>
    <message>
        <source>Letters become shapes: the picture looks the same without the font, but its text cannot be edited</source>
        <translation>文字转换为形状：没有该字体时外观也相同，但文字无法再编辑</translation>
    </message>
    <message>
        <source>A&amp;xis titles</source>
        <translation>坐标轴标题(&amp;X)</translation>
    </message>
</context>
<context>
    <name>activation::FactsView</name>
    <message>
        <source>Where frameworks differ</source>
        <translation>各框架的差异</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>性质</translation>
    </message>
</context>
<context>
    <name>activation::FamilyRow</name>
    <message>
        <source>A family has from %1 to %2 curves</source>
        <translation>曲线族只能有 %1 到 %2 条曲线</translation>
    </message>
    <message>
        <source>A family begins at less than where it ends</source>
        <translation>起始值必须小于终止值</translation>
    </message>
    <message>
        <source>This is too large, or too near the other end</source>
        <translation>这个数太大，或与另一端太接近</translation>
    </message>
    <message>
        <source>%1. The number stays %2.</source>
        <translation>%1。仍保持 %2。</translation>
    </message>
    <message>
        <source>in steps of %1</source>
        <translation>步长 %1</translation>
    </message>
    <message>
        <source>in steps of %1; %2 drawn</source>
        <translation>步长 %1；画出 %2 条</translation>
    </message>
    <message>
        <source>Curves %1 from %2 to %3</source>
        <extracomment>A number that can be edited stands at each of %1, %2, %3; they stay in this order.</extracomment>
        <translation>曲线 %1 条，从 %2 到 %3</translation>
    </message>
    <message>
        <source>Number of curves</source>
        <translation>曲线条数</translation>
    </message>
    <message>
        <source>Smallest %1 of the curves</source>
        <translation>曲线族中 %1 的最小值</translation>
    </message>
    <message>
        <source>Largest %1 of the curves</source>
        <translation>曲线族中 %1 的最大值</translation>
    </message>
    <message>
        <source>Family of curves over %1</source>
        <translation>随参数 %1 变化的曲线族</translation>
    </message>
    <message>
        <source>Invalid values are skipped</source>
        <translation>跳过无效的值</translation>
    </message>
</context>
<context>
    <name>activation::FigureChart</name>
    <message>
        <source>Figures</source>
        <translation>图形</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>所有图形</translation>
    </message>
    <message>
        <source>Show all figures again (Esc)</source>
        <translation>重新显示所有图形 (Esc)</translation>
    </message>
</context>
<context>
    <name>activation::FigureOverlay</name>
    <message>
        <source>Shown at the end of the run</source>
        <translation>运行结束后显示</translation>
    </message>
</context>
<context>
    <name>activation::FileCommands</name>
    <message>
        <source>Open an exploration</source>
        <translation>打开会话</translation>
    </message>
    <message>
        <source>Save the exploration</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Explorations (*.%1)</source>
        <translation>会话文件 (*.%1)</translation>
    </message>
    <message>
        <source>Cannot open %1</source>
        <translation>无法打开 %1</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>已打开 %1</translation>
    </message>
    <message>
        <source>Cannot open %1: %2</source>
        <translation>无法打开 %1：%2</translation>
    </message>
    <message>
        <source>Cannot save %1</source>
        <translation>无法保存 %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Copied the exploration as text</source>
        <translation>已把会话复制为文本</translation>
    </message>
    <message>
        <source>Copied the picture</source>
        <translation>图片已复制到剪贴板</translation>
    </message>
    <message>
        <source>Cannot paste: what was copied is not text</source>
        <translation>无法粘贴：复制的内容不是文本</translation>
    </message>
    <message>
        <source>Pasted the exploration</source>
        <translation>已粘贴会话</translation>
    </message>
    <message>
        <source>Cannot paste: %1</source>
        <translation>无法粘贴：%1</translation>
    </message>
    <message>
        <source>Cannot paste: the text is too long</source>
        <translation>无法粘贴：文本过长</translation>
    </message>
    <message>
        <source>Explorations, their pictures, and lessons (%1);;All files (*)</source>
        <translation>会话、带会话的图片与课程 (%1);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 was changed by another program: choose another name, or the same one to replace it</source>
        <translation>%1 已被其他程序修改：请选择其他名称，或选择同一名称以替换它</translation>
    </message>
    <message>
        <source>Cannot save %1: files of this name are what Export writes</source>
        <translation>无法保存 %1：这类文件由“导出”生成</translation>
    </message>
    <message>
        <source>pasted numbers</source>
        <translation>粘贴的数值</translation>
    </message>
    <message>
        <source>Cannot paste the numbers: %1</source>
        <translation>无法粘贴数值：%1</translation>
    </message>
</context>
<context>
    <name>activation::FirstHints</name>
    <message>
        <source>Try this first</source>
        <translation>先试试这些</translation>
    </message>
    <message>
        <source>Drag the slider: the curve follows</source>
        <translation>拖动滑块：曲线随之变化</translation>
    </message>
    <message>
        <source>Point at the curve: read its values below</source>
        <translation>指向曲线：在下方读取数值</translation>
    </message>
    <message>
        <source>Pin it, then choose another to compare</source>
        <translation>固定它，再选择另一个进行比较</translation>
    </message>
    <message>
        <source>Hide these hints; the Help menu brings them back</source>
        <translation>隐藏这些提示；可从“帮助”菜单重新显示</translation>
    </message>
    <message>
        <source>Hide these hints</source>
        <translation>隐藏这些提示</translation>
    </message>
</context>
<context>
    <name>activation::FormulaDialog</name>
    <message>
        <source>&amp;Keep</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Undo delete</source>
        <translation>撤销删除(&amp;U)</translation>
    </message>
    <message>
        <source>New activation</source>
        <translation>新建激活函数</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>f(x) =</source>
        <translation>f(x) =</translation>
    </message>
    <message>
        <source>Cannot keep %1: %2</source>
        <translation>无法保存 %1：%2</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Cannot delete %1: %2</source>
        <translation>无法删除 %1：%2</translation>
    </message>
    <message>
        <source>Keep it under its name for later</source>
        <translation>以此名称保存，供以后使用</translation>
    </message>
    <message>
        <source>What you keep under a name stands here and before the catalogue.</source>
        <translation>以名称保存的公式会列在此处，以及目录的最前面。</translation>
    </message>
</context>
<context>
    <name>activation::Gallery</name>
    <message>
        <source>Gallery</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Functions of a vector</source>
        <translation>向量函数</translation>
    </message>
    <message>
        <source>Nothing is called “%1”. Try a family such as Sigmoids, or clear the search.</source>
        <translation>没有名为“%1”的激活函数。试试按类别搜索，例如“S 形函数”，或清除搜索。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>activation::GalleryPage</name>
    <message>
        <source>Pinned %1: see it beside the others on the page Explore</source>
        <translation>已固定 %1：可在“探索”页面中与其他函数一起查看</translation>
    </message>
    <message>
        <source>Search activations</source>
        <translation>搜索激活函数</translation>
    </message>
    <message>
        <source>Name, family, or what a framework calls it</source>
        <translation>名称、类别，或框架中的写法</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Show the functions</source>
        <translation>显示函数</translation>
    </message>
    <message>
        <source>Show their slopes</source>
        <translation>显示斜率</translation>
    </message>
    <message>
        <source>x from %1 to %2</source>
        <translation>x 从 %1 到 %2</translation>
    </message>
    <message>
        <source>Range of x</source>
        <translation>x 的范围</translation>
    </message>
    <message>
        <source>How far the curves are seen</source>
        <translation>曲线的显示范围</translation>
    </message>
</context>
<context>
    <name>activation::LayerTable</name>
    <message>
        <source>mean of the outputs</source>
        <translation>输出的均值</translation>
    </message>
    <message>
        <source>variance of the outputs</source>
        <translation>输出的方差</translation>
    </message>
    <message>
        <source>mean square of the slopes: χ with σ_w = 1</source>
        <translation>斜率的均方：σ_w = 1 时的 χ</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>1/√(E f²): the σ_w that makes the next mean square 1</source>
        <translation>1/√(E f²)：使下一层均方为 1 的 σ_w</translation>
    </message>
    <message>
        <source>χ kept</source>
        <translation>保持均方的 χ</translation>
    </message>
    <message>
        <source>E z²·E f′²/E f²: what squared gradients are multiplied by where the weights keep the mean square of these inputs; 1 is best</source>
        <translation>E z²·E f′²/E f²：当权重保持这些输入的均方不变时，梯度平方所乘的因子；最好为 1</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>死亡</translation>
    </message>
    <message>
        <source>share of the inputs where f′ = 0</source>
        <translation>f′ = 0 的输入占比</translation>
    </message>
    <message>
        <source>vanishing</source>
        <translation>梯度消失</translation>
    </message>
    <message>
        <source>share of the inputs where |f′| &lt; 0.1</source>
        <translation>|f′| &lt; 0.1 的输入占比</translation>
    </message>
    <message>
        <source>at a limit</source>
        <translation>处于极限</translation>
    </message>
    <message>
        <source>share of the inputs where f is flat at its lowest or highest value</source>
        <translation>f 平坦且等于其最小值或最大值的输入占比</translation>
    </message>
    <message>
        <source>what float16 loses of the outputs: the root of the mean square of the error over that of f</source>
        <translation>float16 对输出造成的损失：误差的均方根与 f 的均方根之比</translation>
    </message>
    <message>
        <source>the same of bfloat16</source>
        <translation>bfloat16 造成的相应损失</translation>
    </message>
    <message>
        <source>Inputs: %1. %2</source>
        <translation>输入：%1。%2</translation>
    </message>
    <message>
        <source>None of these activations lets gradients through for these inputs.</source>
        <translation>对于这些输入，这些激活函数都不能传递梯度。</translation>
    </message>
    <message>
        <source>Pin other activations (P) to compare them.</source>
        <translation>固定其他激活函数 (P) 即可比较。</translation>
    </message>
    <message>
        <source>From a histogram of %1 cells: moments to about ±%2, shares to ±%3; losses of number formats are estimates.</source>
        <translation>由 %1 个区间的直方图计算：矩的误差约为 ±%2，占比的误差不超过 ±%3；数值格式的损失为估计值。</translation>
    </message>
    <message>
        <source>%1, fitted normal</source>
        <translation>%1，拟合的正态分布</translation>
    </message>
    <message>
        <source>Which activation suits the data</source>
        <translation>哪个激活函数适合这些数据</translation>
    </message>
    <message>
        <source>Ctrl+C copies the table with all digits</source>
        <translation>Ctrl+C 复制整张表（全部精度）</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>for the fitted normal</source>
        <translation>拟合的正态分布</translation>
    </message>
    <message>
        <source>%1 keeps gradients best here: χ = %2 where the weights keep the mean square; %3 of its inputs are dead, for %4 the gradient vanishes.</source>
        <translation>这里 %1 最能保持梯度：权重保持均方时 χ = %2；%3 的输入处于死亡区，%4 的输入梯度消失。</translation>
    </message>
</context>
<context>
    <name>activation::LessonMode</name>
    <message>
        <source>Add the step to a lesson</source>
        <translation>把步骤加入课程</translation>
    </message>
    <message>
        <source>Lessons (*.lesson.md)</source>
        <translation>课程 (*.lesson.md)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The step is at the end of %1</source>
        <translation>步骤已加到 %1 的末尾</translation>
    </message>
</context>
<context>
    <name>activation::LessonPanel</name>
    <message>
        <source>%1 · step %2 of %3</source>
        <translation>%1 · 第 %2 步，共 %3 步</translation>
    </message>
    <message>
        <source>✓ Done</source>
        <translation>✓ 已完成</translation>
    </message>
    <message>
        <source>○ Waiting for you to try it</source>
        <translation>○ 等你动手试一试</translation>
    </message>
    <message>
        <source>Show answer</source>
        <translation>显示答案</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>回到课程</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>End the lesson</source>
        <translation>结束课程</translation>
    </message>
    <message>
        <source>The lesson&apos;s text</source>
        <translation>课程正文</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>activation::LessonScreen</name>
    <message>
        <source>back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>run, answer, next</source>
        <translation>运行、答案、下一步</translation>
    </message>
    <message>
        <source>Guess first. Page Down runs the experiment.</source>
        <translation>先猜一猜。按 Page Down 运行实验。</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>activation::LessonsPage</name>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Open a lesson…</source>
        <translation>打开课程…</translation>
    </message>
    <message>
        <source>A file that ends in .lesson.md</source>
        <translation>以 .lesson.md 结尾的文件</translation>
    </message>
    <message>
        <source>%1 min · %2</source>
        <translation>%1 分钟 · %2</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>打开课程</translation>
    </message>
    <message>
        <source>Lessons (*.lesson.md)</source>
        <translation>课程 (*.lesson.md)</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>已学完</translation>
    </message>
</context>
<context>
    <name>activation::MainWindow</name>
    <message>
        <source>%1 is pinned already: change a parameter or choose another activation to compare</source>
        <translation>%1 已经固定：请改变参数或另选一个激活函数来比较</translation>
    </message>
    <message>
        <source>A new exploration begins, because the last one cannot be read: %1</source>
        <translation>上次的会话无法读取，已重新开始：%1</translation>
    </message>
    <message>
        <source>This cannot be done: %1</source>
        <translation>无法完成：%1</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>%1[*] — %2 — Activation Explorer</source>
        <translation>%1[*] — %2 — Activation Explorer</translation>
    </message>
    <message>
        <source>Copied the data</source>
        <translation>数据已复制</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Cannot print: the printer did not accept it</source>
        <translation>无法打印：打印机不接受</translation>
    </message>
</context>
<context>
    <name>activation::NumberText</name>
    <message>
        <source>undefined</source>
        <translation>无定义</translation>
    </message>
</context>
<context>
    <name>activation::ParameterPanel</name>
    <message>
        <source>No parameters: its shape is fixed.</source>
        <translation>没有参数：形状固定。</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Input: %1</source>
        <translation>输入：%1</translation>
    </message>
    <message>
        <source>A weight w and a bias b on the input, as a unit of a network has them</source>
        <translation>输入上的权重 w 与偏置 b，与网络中的神经元相同</translation>
    </message>
    <message>
        <source>weight on the input</source>
        <translation>输入权重</translation>
    </message>
    <message>
        <source>bias on the input</source>
        <translation>输入偏置</translation>
    </message>
</context>
<context>
    <name>activation::ParameterRow</name>
    <message>
        <source>%1. The value stays %2.</source>
        <translation>%1。仍保持 %2。</translation>
    </message>
    <message>
        <source>Parameter %1</source>
        <translation>参数 %1</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>%1 的值</translation>
    </message>
    <message>
        <source>Reset %1 to its default, %2</source>
        <translation>把 %1 恢复为默认值 %2</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置 %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>停止 %1</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>播放 %1</translation>
    </message>
    <message>
        <source>Play slowly</source>
        <translation>慢速播放</translation>
    </message>
    <message>
        <source>Play at medium speed</source>
        <translation>中速播放</translation>
    </message>
    <message>
        <source>Play fast</source>
        <translation>快速播放</translation>
    </message>
    <message>
        <source>Arrow keys: one hundredth, with Shift one thousandth, Page keys: one tenth. Double-click: the default</source>
        <translation>方向键：百分之一，按住 Shift 为千分之一，翻页键：十分之一。双击：恢复默认值</translation>
    </message>
    <message>
        <source>Show one curve again</source>
        <translation>恢复为一条曲线</translation>
    </message>
    <message>
        <source>Show curves for several values of %1</source>
        <translation>画出 %1 取多个值时的曲线</translation>
    </message>
    <message>
        <source>Family of curves over %1</source>
        <translation>随参数 %1 变化的曲线族</translation>
    </message>
    <message>
        <source>Play: %1 sweeps between %2 and %3</source>
        <translation>播放：%1 在 %2 与 %3 之间来回变化</translation>
    </message>
    <message>
        <source>Reset slider range</source>
        <translation>恢复滑块的默认范围</translation>
    </message>
</context>
<context>
    <name>activation::PartsGuide</name>
    <message>
        <source>What the parts of the window are</source>
        <translation>窗口各部分的说明</translation>
    </message>
</context>
<context>
    <name>activation::PinnedList</name>
    <message>
        <source>Pinned curves</source>
        <translation>已固定的曲线</translation>
    </message>
</context>
<context>
    <name>activation::PinnedRow</name>
    <message>
        <source>Make %1 the current curve</source>
        <translation>把 %1 设为当前曲线</translation>
    </message>
    <message>
        <source>Unpin %1 (Delete)</source>
        <translation>取消固定 %1 (Delete)</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>取消固定 %1</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>增益</translation>
    </message>
</context>
<context>
    <name>activation::PlotFields</name>
    <message>
        <source>Zones</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Asymptotes</source>
        <translation>渐近线</translation>
    </message>
    <message>
        <source>Densities</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>曲线族</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Turn off: %1</source>
        <translation>关闭：%1</translation>
    </message>
    <message>
        <source>Range of x</source>
        <translation>x 的范围</translation>
    </message>
    <message>
        <source>Two numbers, such as −5 … 5</source>
        <translation>两个数，例如 −5 … 5</translation>
    </message>
    <message>
        <source>Range of y</source>
        <translation>y 的范围</translation>
    </message>
    <message>
        <source>Two numbers; empty to follow the curves</source>
        <translation>两个数；留空则随曲线自动调整</translation>
    </message>
</context>
<context>
    <name>activation::PlotView</name>
    <message>
        <source>Plot</source>
        <translation>图</translation>
    </message>
    <message>
        <source>%1, for x from %2 to %3 and y from %4 to %5.</source>
        <translation>%1，x 从 %2 到 %3，y 从 %4 到 %5。</translation>
    </message>
    <message>
        <source>At x = %1: f = %2, f′ = %3, f″ = %4.</source>
        <translation>在 x = %1 处：f = %2，f′ = %3，f″ = %4。</translation>
    </message>
    <message>
        <source>A family of curves, %1 from %2 to %3.</source>
        <translation>曲线族，%1 从 %2 到 %3。</translation>
    </message>
    <message>
        <source>%1: f = %2, f′ = %3, f″ = %4.</source>
        <translation>%1：f = %2，f′ = %3，f″ = %4。</translation>
    </message>
    <message>
        <source>break</source>
        <translation>分段点</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>零点</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>极小值</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>极大值</translation>
    </message>
    <message>
        <source>meets %1</source>
        <translation>与 %1 相交</translation>
    </message>
    <message>
        <source>Below is the histogram of the inputs, the numbers of %1.</source>
        <translation>下方是输入（%1 中的数值）的直方图。</translation>
    </message>
</context>
<context>
    <name>activation::Presenter</name>
    <message>
        <source>next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>larger</source>
        <translation>增大</translation>
    </message>
    <message>
        <source>smaller</source>
        <translation>减小</translation>
    </message>
    <message>
        <source>next parameter</source>
        <translation>下一个参数</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>values</source>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>activation::PresenterTools</name>
    <message>
        <source>black screen</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>退出 (Esc)</translation>
    </message>
    <message>
        <source>Back to the window</source>
        <translation>返回窗口</translation>
    </message>
    <message>
        <source>Right click menu</source>
        <translation>右键 菜单</translation>
    </message>
</context>
<context>
    <name>activation::RangeField</name>
    <message>
        <source>A range is two numbers, the smaller one first, such as %1</source>
        <translation>范围是两个数，小的在前，例如 %1</translation>
    </message>
    <message>
        <source>This range cannot be shown: %1</source>
        <translation>无法显示这个范围：%1</translation>
    </message>
</context>
<context>
    <name>activation::Readout</name>
    <message>
        <source>Values at the probe</source>
        <translation>探针处的数值</translation>
    </message>
    <message>
        <source>Copy the values with all digits (Ctrl+C)</source>
        <translation>复制全部精度的数值 (Ctrl+C)</translation>
    </message>
    <message>
        <source>Copy the values</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Move the pointer over the plot; a click holds the probe</source>
        <translation>将指针移到图上；单击可固定探针</translation>
    </message>
    <message>
        <source>f of %1: %2</source>
        <translation>%1 的 f：%2</translation>
    </message>
    <message>
        <source>slope f′ of %1: %2</source>
        <translation>%1 的斜率 f′：%2</translation>
    </message>
    <message>
        <source>curvature f″ of %1: %2</source>
        <translation>%1 的二阶导数 f″：%2</translation>
    </message>
    <message>
        <source>%1 from the left, %2 from the right</source>
        <translation>左侧 %1，右侧 %2</translation>
    </message>
    <message>
        <source>x of the probe</source>
        <translation>探针的 x</translation>
    </message>
</context>
<context>
    <name>activation::Session</name>
    <message>
        <source>Cannot keep the exploration for the next start: %1</source>
        <translation>无法为下次启动保存会话：%1</translation>
    </message>
    <message>
        <source>it is kept as %1</source>
        <translation>它另存为 %1</translation>
    </message>
    <message>
        <source>The exploration kept before cannot be read: %1 (%2)</source>
        <translation>无法读取之前保存的会话：%1（%2）</translation>
    </message>
    <message>
        <source>it cannot be renamed: %1</source>
        <translation>无法给它另取名称：%1</translation>
    </message>
</context>
<context>
    <name>activation::SidePanel</name>
    <message>
        <source>Hide the panel “%1”</source>
        <translation>隐藏面板“%1”</translation>
    </message>
    <message>
        <source>Show the panel “%1”</source>
        <translation>显示面板“%1”</translation>
    </message>
</context>
<context>
    <name>activation::SliderEnds</name>
    <message>
        <source>Smallest %1 of the slider</source>
        <translation>滑块左端的 %1</translation>
    </message>
    <message>
        <source>Largest %1 of the slider</source>
        <translation>滑块右端的 %1</translation>
    </message>
    <message>
        <source>The slider&apos;s left end must be less than its right end</source>
        <translation>滑块左端必须小于右端</translation>
    </message>
    <message>
        <source>This slider shows orders of magnitude: its ends must not be negative</source>
        <translation>该滑块按数量级变化：两端不能为负</translation>
    </message>
    <message>
        <source>This slider shows whole numbers: its ends must be whole numbers</source>
        <translation>此滑块只取整数：其两端必须是整数</translation>
    </message>
</context>
<context>
    <name>activation::SpecialValues</name>
    <message>
        <source>%1, for f(u), u = w·x + b</source>
        <translation>%1（对 f(u)，u = w·x + b）</translation>
    </message>
</context>
<context>
    <name>activation::StatisticsStrip</name>
    <message>
        <source>mean of the outputs</source>
        <translation>输出的均值</translation>
    </message>
    <message>
        <source>variance of the outputs</source>
        <translation>输出的方差</translation>
    </message>
    <message>
        <source>mean square of the outputs</source>
        <translation>输出的均方</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>z ~ N(%1, %2)</source>
        <translation>z ~ N(%1, %2)</translation>
    </message>
    <message>
        <source>Statistics of normal inputs</source>
        <translation>正态输入的统计量</translation>
    </message>
    <message>
        <source>Mean of the inputs</source>
        <translation>输入的均值</translation>
    </message>
    <message>
        <source>Standard deviation of the inputs</source>
        <translation>输入的标准差</translation>
    </message>
    <message>
        <source>mean square of the slopes; times σ_w² it is χ, the factor of squared gradients from layer to layer</source>
        <translation>斜率的均方；乘以 σ_w² 即为 χ，梯度平方逐层的倍数</translation>
    </message>
    <message>
        <source>1/√(E f²): the σ_w with which a layer keeps the mean square of z ~ N(0, 1). PyTorch&apos;s calculate_gain has fixed numbers instead: 5/3 for tanh, 3/4 for SELU; √2 for ReLU is the same</source>
        <translation>1/√(E f²)：使一层保持 z ~ N(0, 1) 的均方所需的 σ_w。PyTorch 的 calculate_gain 给出固定的数：tanh 为 5/3，SELU 为 3/4；ReLU 同为 √2</translation>
    </message>
    <message>
        <source>the outputs are centred at 0</source>
        <translation>输出以 0 为中心</translation>
    </message>
    <message>
        <source>the outputs are shifted upwards: the next layer sees a bias</source>
        <translation>输出整体偏高：下一层相当于多了偏置</translation>
    </message>
    <message>
        <source>the outputs are shifted downwards: the next layer sees a bias</source>
        <translation>输出整体偏低：下一层相当于多了偏置</translation>
    </message>
    <message>
        <source>weights of standard deviation %1/√n keep the mean square</source>
        <translation>权重标准差取 %1/√n 时均方值保持不变</translation>
    </message>
    <message>
        <source>What the numbers mean</source>
        <translation>这些数字的含义</translation>
    </message>
    <message>
        <source>Inputs z are normal with mean %1 and standard deviation %2.</source>
        <translation>输入 z 服从均值为 %1、标准差为 %2 的正态分布。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Each of them in words, and what it says of this activation</source>
        <translation>逐一解释，并说明它对该激活函数意味着什么</translation>
    </message>
    <message>
        <source>with σ_w = 1 gradients keep their size from layer to layer</source>
        <translation>σ_w = 1 时梯度的大小逐层保持不变</translation>
    </message>
    <message>
        <source>with σ_w = 1 squared gradients shrink by %1 % with each layer</source>
        <translation>σ_w = 1 时梯度平方每层减小 %1 %</translation>
    </message>
    <message>
        <source>with σ_w = 1 squared gradients grow by %1 % with each layer</source>
        <translation>σ_w = 1 时梯度平方每层增大 %1 %</translation>
    </message>
    <message>
        <source>%1, n = %2</source>
        <translation>%1，n = %2</translation>
    </message>
    <message>
        <source>Statistics of the data</source>
        <translation>数据的统计量</translation>
    </message>
    <message>
        <source>Inputs z are the numbers of %1.</source>
        <translation>输入 z 为 %1 中的数值。</translation>
    </message>
    <message>
        <source>What the activation makes of them is computed from a histogram of %1 cells: right to about ±%2.</source>
        <translation>激活函数输出的统计量由 %1 个区间的直方图计算，误差约为 ±%2。</translation>
    </message>
    <message>
        <source>Which activation suits the data…</source>
        <translation>哪个激活函数适合这些数据…</translation>
    </message>
    <message>
        <source>Remove the data</source>
        <translation>移除数据</translation>
    </message>
    <message>
        <source>Remove the data and use the normal inputs again</source>
        <translation>移除数据，恢复正态分布的输入</translation>
    </message>
</context>
<context>
    <name>activation::SweepFields</name>
    <message>
        <source>T&amp;here and back</source>
        <translation>往返(&amp;H)</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>The same frames backwards after them, so that it repeats without a jump</source>
        <translation>之后倒序播放相同的帧，循环时没有跳变</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Fra&amp;mes</source>
        <translation>帧数(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>时长(&amp;D)</translation>
    </message>
    <message>
        <source>How long it lasts; automatic: %1 frames per second</source>
        <translation>动画时长；自动：每秒 %1 帧</translation>
    </message>
    <message>
        <source>%1 frames, %2 s, %3 frames per second</source>
        <translation>%1 帧，%2 秒，每秒 %3 帧</translation>
    </message>
</context>
<context>
    <name>activation::Toast</name>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>activation::ToolBar</name>
    <message>
        <source>More of this page</source>
        <translation>本页的更多操作</translation>
    </message>
</context>
<context>
    <name>activation::ValueField</name>
    <message>
        <source>“%1” is not a number</source>
        <translation>“%1”不是数</translation>
    </message>
    <message>
        <source>Enter a number</source>
        <translation>请输入一个数</translation>
    </message>
</context>
<context>
    <name>activation::ValueTable</name>
    <message>
        <source>Values of %1</source>
        <translation>%1 的数值</translation>
    </message>
    <message>
        <source>Ctrl+C copies the table with all digits</source>
        <translation>Ctrl+C 复制整张表（全部精度）</translation>
    </message>
</context>
</TS>
