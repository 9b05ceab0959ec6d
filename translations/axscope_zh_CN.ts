<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>DataChoice</name>
    <message>
        <source>%1, training images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random images, seed %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>Add a checkpoint (.safetensors) to run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing: bring it back or remove it from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes images of %2 channel(s); the chosen data has %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one multiplier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table %1 is missing: bring it back or take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the images: a folder or random images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder with the images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the data …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images are missing: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data cannot be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file with the activation ranges, or calibrate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ranges file %1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready: %1, %2, %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n network(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n multiplier(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>a few seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::AblationPage</name>
    <message>
        <source>Ab&amp;late:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure &amp;ablation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the network once per part, with that part alone approximated and everything else exact int8. Cost: top-1 of int8 minus top-1 of that run, on the same images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of %1 experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of approximating one part alone, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers from the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-1 lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a multiplier: ablation approximates one part of the network with it and leaves the rest exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured yet: what each part costs in accuracy when it alone is approximated.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::AboutDialog</name>
    <message>
        <source>About Axscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h2&gt;Axscope %1&lt;/h2&gt;&lt;p&gt;What approximate multipliers do to neural networks, dense and with experts.&lt;/p&gt;&lt;p&gt;Build: %2&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later (&lt;a href=&quot;https://www.gnu.org/licenses/gpl-3.0.html&quot;&gt;GPL-3.0-or-later&lt;/a&gt;). It comes without any warranty.&lt;/p&gt;&lt;p&gt;Built with Qt %3, QCustomPlot, LibTorch, Boost, Eigen and JSON for Modern C++. The catalogue describes circuits of EvoApproxLib (Mrazek et al., DATE 2017).&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::BarFigure</name>
    <message>
        <source>%1 by %2, bars: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3 %4 %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (95 % interval %1 to %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::ChannelFigure</name>
    <message>
        <source>%1 by %2, channels: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel %1: %2 %3, %4 %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::ChannelGridFigure</name>
    <message>
        <source>Maps of channels %1 to %2 of %3 as colours up to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference of gate probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference of output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output before activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expert %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5, difference %6</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::ChannelMaps</name>
    <message>
        <source>row %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slot %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token %1 (row %2, column %3)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::CheckpointModel</name>
    <message>
        <source>Reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 k parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 M parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · dense · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2, %n expert(s) · %3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::CheckpointsSection</name>
    <message>
        <source>Checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop .safetensors files here
or add them with +</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected checkpoints from the study (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trained networks to run. Each is a .safetensors file whose metadata says what network it holds: dense, or with experts and a hard, soft or cluster router.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove %n checkpoint(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::CoActivationPage</name>
    <message>
        <source>Share of the decisions of each expert of this layer that the other layer sends to each of its experts, by first choice; differences in percentage points (pp). I = Σ P(a, b) log₂ [P(a, b) / (P(a) P(b))]: 0 where the layers decide independently. Click, or use the arrow keys, to select an expert of this layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Other MoE layer:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a single MoE layer: there is nothing to be active together with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions image by image were not kept for this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 do not decide on the same things.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: I(%2; %3) = %4 bits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::ColorScaleBar</name>
    <message>
        <source>Colours of %1 from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::CompareView</name>
    <message>
        <source>&amp;A:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;B:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How A and B are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One above the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B below A instead of beside it: more width for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a study to compare two of its runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to compare A with yet.

Choose a second run as B above, or click one in any figure of the overview, or in the run matrix, with Ctrl held down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not done yet: A and B are compared here as soon as both are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::DataSection</name>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images in a &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ra&amp;ndom images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder with the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CIFAR-10 and CIFAR-100 (binary or Python version), Tiny ImageNet, or a folder of JPEG and PNG images for each class; which of them is told from what lies there. Axscope brings no images of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniform noise with random labels. Good for trying things out: layer errors and speed can be looked at, accuracy means nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise with random labels: accuracy means nothing here. Use it to try things out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use images in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use random images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no images found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::DataWindow</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;LaTeX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::DependencePage</name>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: I = %2 bits, purity %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: I = %2 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions image by image were not kept for this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference, %1 − %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pp</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::DepthLines</name>
    <message>
        <source>int8 against float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cumulative and isolated error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>isolated error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cumulative error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers from the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, isolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, cumulative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (mean of %2 experts)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (exact: no error)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (exact in %2 of %3 layers)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>isolated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::DifferenceFigures</name>
    <message>
        <source>pp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>isolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQNR of each layer (%1), B − A: above 0 B is more exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative error of each layer (%1), B − A: below 0 B is more exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers from the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQNR, B − A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSE / σ, B − A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B − A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of the experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B − A, experts faint beside their mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift rate of each MoE layer, B − A: above 0 B moves more decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MoE layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift rate, B − A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load of each expert, B − A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of choices, B − A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expert %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-1 accuracy of each class, B − A: below 0 B loses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class, by difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-1, B − A</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::DifferencePage</name>
    <message>
        <source>Cumulative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cumulative: each layer gets what the layers before it made of the image. Isolated: it gets the reference&apos;s input, so that only its own multipliers speak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Errors:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no difference to draw for this view: look at A and B side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two runs, A and B, to see their difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A and B have no layer in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A and B must both have experts for their routing to be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A and B have no MoE layer of the same name and size in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classes can be compared where A and B saw the same labelled images and the study holds what became of each.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::DropOverlay</name>
    <message>
        <source>Drop to add to the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints (.safetensors, .pt, .pth), product tables (.npy, .bin), a folder of images, a ranges file (.json) or a study (.axs)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::EmulationSection</name>
    <message>
        <source>What is approximated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer of the class &amp;scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ro&amp;uters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention &amp;products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignment file (.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that gives layers multipliers of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer that sees the images goes through the multiplier too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last layer goes through the multiplier too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scores that choose experts are computed by the multiplier, not in float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q times K and A times V are computed by the multiplier, not in float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact in int8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How layers are computed that are not approximated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation × weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight × activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which operand is the multiplier&apos;s first: many multipliers do not commute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through the multiplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: adds 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some multipliers do not return 0 for 0 × w; hardware may skip the padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One scale per channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One scale per layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the weights are rounded to 8 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folded into the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separate, in float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folding changes the weights before they are rounded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what is approximated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change how the rest is computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the operand order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the scales of the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the batch norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the assignment file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By kind of layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n rule(s) of the study file</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::ErrorColors</name>
    <message>
        <source>%1 dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % and less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dB and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 and less</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::ErrorMapFigure</name>
    <message>
        <source>Error of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map of the error of %1 over both operands, colours from -%2 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>product units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>integer code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a = %2, b = %3, exact %4, product %5, error %6</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::ErrorMeasure</name>
    <message>
        <source>SQNR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative RMSE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal to quantisation noise ratio, 20 log₁₀(|y| / |y − ỹ|) in dB, over all outputs y of the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root of the mean squared error over the standard deviation of the reference&apos;s outputs y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared error, mean of (ỹ − y)², in squared units of the activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine of the angle between the outputs, y·ỹ / (|y| |ỹ|): 1 where they point the same way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean error, mean of (ỹ − y), in units of the activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation units²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQNR dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSE/std %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest SQNR of the layers below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest relative RMSE of the layers below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest MSE of the layers below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest cosine similarity of the layers below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest bias of the layers below</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::ExpertPathFigure</name>
    <message>
        <source>Experts chosen in %1 MoE layers by %2 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MoE layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert (index)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, expert %2: gate of %3 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; chosen by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::ExportAllDialog</name>
    <message>
        <source>Browse …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Res&amp;ults as JSON and CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ables for papers as LaTeX, Markdown and CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the study first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plots as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the plots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no plots yet: choose multipliers or run the study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n plot file(s) will be written, and manifest.json, which says what every file is. Files of the same name are replaced.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be written. %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::ExportDialog</name>
    <message>
        <source>Export “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF, vector graphics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG, vector graphics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG, picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, the numbers behind the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the exported figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what the preview shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ile:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::GatePage</name>
    <message>
        <source>Gate mass shift, %1 − %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate mass shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean gate probability of the expert in the candidate minus that in the reference, in percentage points (pp).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jensen-Shannon divergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean over decisions of KL(p, p̃) = Σ p ln(p / p̃), in nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean over decisions of [KL(p, m) + KL(p̃, m)] / 2 with m = (p + p̃) / 2, in nats; at most ln 2 = 0.693</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean over decisions of Σ |p − p̃|, at most 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the gate probabilities p̃ of the candidate are from those p of the reference, mean over decisions: KL = Σ p ln(p / p̃); JS = [KL(p, m) + KL(p̃, m)] / 2 with m = (p + p̃) / 2; L1 = Σ |p − p̃|. Click, or use the arrow keys, to select a run and a layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance between the gate probabilities p of the reference and p̃ of the candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Distance between gates:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JS divergence of gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean JS(p, p̃)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 distance of gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean |p − p̃|₁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL divergence of gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean KL(p, p̃)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster routing takes the nearest centroid: it has no gate probabilities. Its distances are under Margins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gate divergence was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::HeadlessRun</name>
    <message>
        <source>interrupted; nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files written to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::HeatMapFigure</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = %2, %3 = %4: %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map of %1: %2 by %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. Selected: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::HelpWindow</name>
    <message>
        <source>en</source>
        <extracomment>The language of the built-in help page to show: &quot;en&quot;, or &quot;de&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::HistogramFigure</name>
    <message>
        <source>Histogram of %1 over %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of each group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2 to %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::IdentityFigure</name>
    <message>
        <source>%1 against %2, points: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not drawn, zero or undefined: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, %3 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::InspectionPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous image of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next image of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the image in its own size to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image cannot be inspected: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image is inspected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images and networks of this result are not at hand, so there is nothing to look into. Open its study and run it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2   %3: %4   (%5 of %6 in the list)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data set has changed since the study was run: image %1 now has another label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This image now gets another answer than in the study: files or settings have changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network has no experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five best classes of each run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experts and gates of %1, token %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experts and gates of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::LayerFigures</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>int8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs of %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>int8 (reference)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>float (reference)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approximate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs of %1 against their reference, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y, int8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y, float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ỹ, approximate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ỹ, int8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ỹ = y: no error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sampled outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias by channel of %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by falling bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± standard deviation of the error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operands of %1 over the errors of %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a layer in the tree or in the plot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer has exact products in this run: its operands meet no errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer is computed in float: it has no operands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results hold no table of the multiplier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operands are counted in the int8 run, which holds none of this layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is measured on the layer&apos;s outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network runs on its own activations: errors of earlier layers count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer gets the reference&apos;s input: only its own multipliers count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the multiplier&apos;s table and the operands of the int8 run, taken as independent: bias = s_a s_w K E[e], MSE = bias² + s_a² s_w² K Var[e]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest |error| (activation units)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computed in float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MACs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 products per output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached by %1 of the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured |mean error|, isolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured MSE, isolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation units²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted |mean error|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted MSE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted = measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted with the wrong sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted and measured bias of layers, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted and measured MSE of layers, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::LayerPanel</name>
    <message>
        <source>The results hold no histogram of this layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results hold no single outputs of this layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results hold no channels of this layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sort by bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels in the order of their bias instead of the layer&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the layer&apos;s outputs are distributed in reference and candidate, and one against the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of (ỹ − y) per output channel: a bias that batch normalisation could absorb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where inputs and weights fall in the multiplier&apos;s map of errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All figures of the layer as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a layer in the tree or in the plot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No output of this layer was compared in this run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::LayerTree</name>
    <message>
        <source>Layers of the network with their errors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::LayerTreeModel</name>
    <message>
        <source>expert %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest bias of the layers below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 multiply-accumulates for an average image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 multiply-accumulates for an image that reaches it; %3 of the images do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MACs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network, stage, block, expert, layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply-accumulates for one image; of a group: for an average image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the images that reach the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean error of the layer&apos;s outputs; of a group: the largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; of a group: the worst</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::LayersView</name>
    <message>
        <source>&amp;Checkpoint:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Multiplier:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;easure:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;rror:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approximate network runs on its own activations: errors of earlier layers count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each layer gets the reference&apos;s input: only its own multipliers count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cumulative and, dotted, isolated; the tree shows the cumulative one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cumulative: the network runs on its own activations. Isolated: each layer gets the reference&apos;s input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a study to see how the error grows from layer to layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors can be predicted where a layer is computed by a multiplier with a table. Choose an approximate run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer &amp;names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quantity:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error that the multiplier&apos;s table and the operands of the int8 run foretell, against the isolated one: bias = s_a s_w K E[e], MSE = bias² + s_a² s_w² K Var[e], operands taken as independent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy that is lost when one layer or expert alone is approximated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>int8 against float</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::LineChooser</name>
    <message>
        <source>Choose the multipliers and checkpoints that have a line in the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Multipliers:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Checkpoints:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lines: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lines: %1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::LineFigure</name>
    <message>
        <source>%1 over %2, lines: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (95 % interval %1 to %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low, 95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high, 95 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::LoadPage</name>
    <message>
        <source>Expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load of expert e: decisions that chose e / all choices. Click a bar, or use the arrow keys, to select an expert.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate mass of expert e: mean over decisions of the probability p(e) that the router gives it. Click a bar, or use the arrow keys, to select an expert.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coefficient of variation: population standard deviation / mean of the shares; 0 = even</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norm. entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalised entropy: −Σ p ln p / ln E; 1 = even, 0 = one expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL to uniform (nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Σ p ln(p E); 0 = even, ln E = one expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max / min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest share / smallest share; ∞ where an expert is never chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate mass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>even share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions with the largest gate at each expert, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load of each expert, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster routing takes the nearest centroid: it has no gate probabilities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate mass of each expert, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean gate probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate mass, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::LookForm</name>
    <message>
        <source>Tol, bright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greys, for black-and-white print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Okabe and Ito</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single column, 85 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double column, 178 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide, 16:9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size, font size, line width and title as papers and slides want them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of all text on paper; automatic: 8 pt at 120 mm × 80 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of data lines on paper; automatic: what suits the font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All can be told apart by colour-blind readers; the greys on any printer, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark, for slides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the &amp;title above the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers have captions instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;reset:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Height:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Res&amp;olution:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fo&amp;nt:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font si&amp;ze:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line wi&amp;dth:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Palette:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Th&amp;eme:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::MagnifiedImage</name>
    <message>
        <source>The image, magnified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy image</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::MainWindow</name>
    <message>
        <source>No safety copy of the study can be kept:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the eight multipliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what the command line names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last session ended without saving; its study &quot;%1&quot; is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the study (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study was not started. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partial: %1 of %2 images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernels: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>study changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] – Axscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. These results are partial: %1 of %2 images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run failed:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run failed. These results are partial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Axscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is in progress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it and quit? What it has measured so far will be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new, empty study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a saved study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the study under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;JSON …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all results into one JSON file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;CSV files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the results as tables into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export every&amp;thing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write every plot, all results, tables for papers, and what they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure with &amp;panels …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put several plots into one figure, (a), (b) …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;checkpoints …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add trained networks (.safetensors, .pt, .pth)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add product &amp;tables …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add multipliers from table files (.npy, .bin)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the &amp;data folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder with the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the run; what has been measured stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Study panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Getting started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Axscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axscope studies (*.axs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not opened:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything could be added:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one study can be open at a time; %1 was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study was not saved:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints (*.safetensors *.pt *.pth *.th *.index.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add product tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product tables (*.npy *.bin)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignment of multipliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignments (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the assignment file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation ranges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranges (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the ranges file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export results as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results were not exported:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the CSV files</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::MarginPage</name>
    <message>
        <source>Margin: second-nearest minus nearest centroid&apos;s squared distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feature units²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin: last chosen minus best other score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin: best minus second-best score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routing margin under %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flipped (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median, kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median, flipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How clear the reference&apos;s decisions were. Each group is scaled to 100 %, so that few flips can be compared with many kept decisions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the flipped decisions whose margin is below the median margin of the kept ones: 50 % where the margin explains nothing, 100 % where only unclear decisions flip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unclear flips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No margins were recorded for this layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No flipped decisions with a margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flips below the median margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flips below kept median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median margin of kept decisions %1, of flipped ones %2; flips below the median of the kept: %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::MultiplierModel</name>
    <message>
        <source>Mean absolute error over all 65,536 operand pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power published by EvoApproxLib (45 nm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power/mW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (one of the eight Pareto-optimal ones)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called %1 on the library&apos;s branch v2022</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest error %1, wrong in %2 % of the products, mean error %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::MultipliersSection</name>
    <message>
        <source>Multipliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the eight Pareto-optimal multipliers of the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose every multiplier in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose no multiplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add product tables from files (.npy, .bin)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected table files from the list (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 8 × 8 bit multipliers to put in place of the exact one. The catalogue holds the signed circuits of EvoApproxLib; any other multiplier comes as a table of its 65,536 products.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove table from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all multipliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the eight multipliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove %n table(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::MultipliersView</name>
    <message>
        <source>Multipliers to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Same scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One colour scale and one error axis for all, so that sizes compare; otherwise each multiplier fills its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add multipliers to the study to compare their errors here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error metrics of the multipliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick multipliers on the left to see where each of them errs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>product units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operand pairs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::OperandFigure</name>
    <message>
        <source>Heat map of the error of %1 over inputs and weights, with the histograms of both in this layer and a frame around the central %2 % of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error e(x, w)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>product units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>central %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>integer code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%</source>
        <comment>short axis title: share of operands in per cent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x = %1 (%2 of the inputs), w = %3 (%4 of the weights): error %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inputs equal to x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights equal to w</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::OutputErrorPage</name>
    <message>
        <source>Mean relative error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of |z̃ − z| / |z| over decisions, z being the output of the whole MoE layer: over those that chose the same experts as the reference (kept) and those that did not (flipped). Click, or use the arrow keys, to select.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By multiplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No output error was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output error of kept and flipped decisions, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MoE layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplier, by rising mean error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: a flipped decision changes the output by %3, a kept one by %4.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::OverviewFigures</name>
    <message>
        <source>float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>int8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-1 accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-5 accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by multiplier, with 95 % intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 against inference cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalised inference cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dense int8 = 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retrained from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the top-1 accuracy goes, with each multiplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-1 loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum, with 95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>routing error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (no routers)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss of %1 cannot be split: its runs with frozen routing are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-1 lost by class: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-5 lost by class: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class, by loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss against float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss against int8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery: top-1 of retrained checkpoints minus that of their parents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery: top-1 of %1, minus its parent&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::OverviewView</name>
    <message>
        <source>⚠  Random images with random labels: the accuracies below mean nothing. Use this run for timing and for trying things out only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of the run in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of the overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss = quantisation (float − int8) + value error (int8 − frozen routing) + routing error (frozen − free routing), in percentage points of top-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy of the reference minus that of run A, class by class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-1 of retrained checkpoints minus that of the checkpoint they were retrained from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-1: share of images whose label is the class with the highest score. Top-5: whose label is among the five highest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pareto front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join the networks that no other beats in both accuracy and cost; the others turn grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a study to see the accuracy that each multiplier leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a study with multipliers of known power to see accuracy against cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the accuracy goes appears here as soon as float, int8 and a multiplier have run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No checkpoint of this study says that it was retrained from another one. Retrained checkpoints name theirs by “parent_sha256” in their metadata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy, cost and loss of every run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a row to choose run A, with Ctrl to choose run B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a study to see which classes lose most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random labels: there are no classes to tell apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run A is not done yet: the classes that lose most appear here as soon as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This study holds nothing of single images, so losses by class are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A: %1. Click a bar or a point to choose A, with Ctrl to choose B.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A: %1. B: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::PairedPanel</name>
    <message>
        <source>B right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images that both get right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images that only A gets right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images that only B gets right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images that both get wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(only B right − only A right) / images, with the 95 % interval for paired proportions of Newcombe (1998), method 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>McNemar&apos;s exact two-sided test: p = min(1, 2 P(X ≤ min(only A, only B))), X binomial over the images that only one of them gets right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images with the same class in first place, right or wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the comparison as tab-separated text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accuracies are compared here image by image as soon as both runs are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This study holds nothing of single images for %1: A and B cannot be compared image by image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A and B did not see the same images (%1 and %2), so they cannot be compared image by image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-1, B − A: %1 percentage points (95 % interval %2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>McNemar&apos;s exact test: p = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same class in first place: %1 of %2 images</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::PanelDialog</name>
    <message>
        <source>Figure with panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plots of the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ile:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mo&amp;ve down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(a), (b) …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a, b …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A, B …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot&amp;s, in the order of the panels:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Col&amp;umns:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter st&amp;yle:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no plots yet: choose multipliers or run the study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the plots that the figure shall have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::PlotFigure</name>
    <message>
        <source>%1; from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::PlotNote</name>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What this figure shows, or what to look into:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::PlotRow</name>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::PlotView</name>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset zoom</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::ResultViews</name>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What remains of the accuracy, and what it costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where in a network the error arises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Routing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a multiplier moves decisions between experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;amples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened to single images, layer by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two runs side by side, and their difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Multipliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a multiplier gets wrong, before any network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::RoutingPage</name>
    <message>
        <source>No decisions to show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::RoutingView</name>
    <message>
        <source>Run a study with a mixture-of-experts checkpoint to see how multipliers move the routing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no experts, so there is no routing to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>int8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has not been run with %2 yet: its routing appears here as soon as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run of %1 is finished yet: its routing appears here as soon as one is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MoE layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplier, by rising mean error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over multipliers, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Checkpoint:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Multiplier:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MoE &amp;layer:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load and gate mass of every expert, and how even they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From which expert to which decisions move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of decisions that change, over multipliers and MoE layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How clear kept and flipped decisions were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the gate probabilities moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which classes go to which experts, before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co-activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which experts of two MoE layers work on the same decisions, before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a flipped decision does to the output of the layer, beside a kept one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expert of every token of one image, for networks that decide per token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of routing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean KL divergence of the gates %1 nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the largest gate moved in %1 of %2 decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the choices of %2 decisions (%3 each) changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 decisions changed their expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 of those with a margin below the median of the kept ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 against %3: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::RunPicker</name>
    <message>
        <source>Checkpoint of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arithmetic of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::RunStrip</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the run; what has been measured stays (Shift+F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::SampleFilterBar</name>
    <message>
        <source>Chec&amp;kpoint:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Multiplier:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run to look at: a multiplier, compared with int8, or int8, compared with float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken: right in the reference, wrong in the candidate. Repaired: the other way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prediction changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken (✓ → ✗)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repaired (✗ → ✓)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clas&amp;s:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class of the image, as labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sor&amp;t by:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin: the reference&apos;s score of the last expert chosen minus that of the best one not chosen; the least of the image&apos;s decisions in the MoE layer, or in all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smallest margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MoE &amp;layer:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer whose decisions are told and filtered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>routing &amp;changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only images with a decision that differs between the two runs, in the MoE layer or, where none is chosen, in any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;from expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference&apos;s first choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The candidate&apos;s first choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all images again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::Samples</name>
    <message>
        <source>class %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, margin %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::SamplesView</name>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a study to see what multipliers do to single images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This study has no such checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run of %1 has no images yet: they appear here as soon as it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This result says nothing of single images. Run the study again to see them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is in progress: its images appear here in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image passes these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images cannot be shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images of this result are not at hand; what the runs made of them is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These images are generated: their labels mean nothing, so nothing is right or wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>int8</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::ScatterFigure</name>
    <message>
        <source>%1 against %2, points: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3 %4, %5 %6 %7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::Section</name>
    <message>
        <source>Show or hide this part</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::SettingsSection</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranges file (.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file with activation ranges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure &amp;isolated layer errors too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the first N images; 0 runs all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrate: largest value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrate: percentile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrate: least error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the largest activation of each layer is found, which int8 codes stand for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations are rounded to int8 codes in a fixed range per layer. The range is the largest value seen on the calibration images, a percentile of the values, or the one with the least squared rounding error; or it is read from a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same images as the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which images to calibrate on; training images are train.bin of the same folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads to compute with; the results do not depend on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images computed together: more need more memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each layer also gets the reference&apos;s own input; about doubles the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &amp;on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ranges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ercentile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Calibrate on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;ken from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the number of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the ranges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the percentile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the calibration images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the ranges file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure isolated errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out isolated errors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::ShiftPage</name>
    <message>
        <source>Shift rate: share of decisions whose expert differs from the reference&apos;s; with k experts per decision 1 − mean |S ∩ S&apos;| / k. int8 is compared with float, a multiplier with int8. Click, or use the arrow keys, to select a run and a layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift rate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::SpecialisationPage</name>
    <message>
        <source>Share of each class&apos;s choices that go to each expert; classes in the order of the reference&apos;s dominant expert; differences in percentage points (pp). I(class; expert) = Σ P(c, e) log₂ [P(c, e) / (P(c) P(e))]; purity = Σ over experts of the largest class&apos;s count / all counts. Click, or use the arrow keys, to select a class and an expert.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions image by image were not kept for this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: I(class; expert) = %2 bits, purity %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::StackedBarFigure</name>
    <message>
        <source>%1 by %2, parts: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3; together %4 %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (95 % interval %1 to %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::StepModel</name>
    <message>
        <source>Router of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expert %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: decision of the router, %2 experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: SQNR of this image = 20 log₁₀(|y| / |y − ỹ|) = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQNR (dB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal to error ratio of this image at the layer&apos;s output, 20 log₁₀(|y| / |y − ỹ|), or what the router decided</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::StepPanel</name>
    <message>
        <source>Previous step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step through the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step through the network: arrow keys, Page Up and Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQNR = 20 log₁₀(|y| / |y − ỹ|); relative RMSE = RMSE / standard deviation of y; y is this image&apos;s output in the reference, ỹ in the candidate, before the activation function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Difference on the scale of the outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise the colours of the difference span its own largest value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image is inspected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs: the SQNR of every layer is infinite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens × %2 channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 channels of %2 × %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQNR %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relative RMSE %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max |y − ỹ| %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router of %1 experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 tokens moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the decision is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the decision moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens that moved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gates to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision for the whole image has no maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experts %1 to %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels %1 to %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 − %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no difference to show: only one of the runs came here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not run this layer for this image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQNR of this image, %1 against %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in order of computation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gates of token %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gates of this image, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>negative squared distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (chose %2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::StudyDocument</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::StudyPanel</name>
    <message>
        <source>Run study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the study (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running. Changes made now count for the next run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::StudySession</name>
    <message numerus="yes">
        <source>%n checkpoint(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ranges file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::StudyTables</name>
    <message>
        <source>float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>int8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approximate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt; 0.0001</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every product is 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>operand a cut to %n bit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>operand b cut to %n bit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank %1 for a in 0..127</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>error depends on the low %n bit(s) of a</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>error depends on the low %n bit(s) of b</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>sum of two nibbles&apos; products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not commute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 operands a give 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 operands b give 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean |e| over all operand pairs, e = product − exact product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAE %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 MAE / 2¹⁶</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WCE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst case: largest |e|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EP %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of operand pairs with an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean e²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean e: the bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance of e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MRE %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean |e| / |exact product| where the exact product is not 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WCRE %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest |e| / |exact product| where the exact product is not 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NMED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAE / largest exact product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power mW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published power of the circuit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Structure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the product table is made of, found by looking at all its entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How products are computed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wilson interval of top-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-5 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As int8 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images with the same top-1 class as the int8 network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalised inference cost: power of all multiply-accumulates over that of the dense network with exact multipliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>McNemar p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact two-sided McNemar test against the reference: int8 for approximate runs, float for int8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-5 interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % Wilson interval of top-5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-1 of float minus that of this run, in percentage points: quantisation + value error + routing error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-1 of float minus that of int8, in percentage points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-1 of int8 minus that of this run with the routing of int8 forced on it, in percentage points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routing error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-1 of this run with frozen routing minus that with its own, in percentage points; 0 without routers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-1 minus that of the checkpoint that this one was retrained from, with the same multiplier, in percentage points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logit MSE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared difference of the class scores from the reference&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::TableExport</name>
    <message>
        <source>Save table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LaTeX, booktabs (*.tex)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table was not saved. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy table as C&amp;SV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy table as &amp;LaTeX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy table as &amp;Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;table…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::TokenMapFigure</name>
    <message>
        <source>Grid of tokens coloured by expert, %1 beside %2: %3 of %4 tokens changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patch column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patch row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expert %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patch in row %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: expert %2 with %3, expert %4 with %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; margin %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class token</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::TokenPage</name>
    <message>
        <source>Colours and numbers: the experts of each token, the best one first and in the upper left half. Framed: tokens whose set of experts differs. Click a token to select its transition; the arrow keys show the previous and the next image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the image in the order of evaluation, from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Image:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only &amp;changed ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous and Next skip images none of whose tokens changed its experts in this layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 decides once per image, not per token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions image by image were not kept for this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert of every token, image %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (wrong)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 tokens changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::TransitionPage</name>
    <message>
        <source>T(i, j): decisions that went from expert i in the reference to expert j in the candidate, by first choice. Framed: the diagonal, decisions that stayed. Click a cell, or use the arrow keys, to select its decisions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions that left expert e: Σ T(e, j), j ≠ e. Decisions that came to it: Σ T(i, e), i ≠ e.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of each row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transitions between experts, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert under %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions that moved, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected: %1 → %2, %3 decisions, %4 of those that %5 sent to expert %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the first of %1 choices of each decision. Click a cell to list its images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a cell to list its images.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::Views</name>
    <message>
        <source>int8 against float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>axscope::app::WelcomePanel</name>
    <message>
        <source>What does an approximate multiplier do to a network?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run trained networks, dense or with experts, with multipliers that make errors, and see where the errors arise, how they move the routing, and what remains of the accuracy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add checkpoints …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the eight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The eight Pareto-optimal multipliers of EvoApproxLib</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a study …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files and folders can also be dropped anywhere on this window. Then press Run (F5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained checkpoints: .safetensors, .pt or .pth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multipliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the catalogue on the left, or your own 256 × 256 product tables (.npy, .bin).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder with CIFAR, Tiny ImageNet or images by class, or random images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1, done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
