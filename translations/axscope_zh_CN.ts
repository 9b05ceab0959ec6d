<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>DataChoice</name>
    <message>
        <source>%1, training images</source>
        <translation>%1，训练图像</translation>
    </message>
    <message>
        <source>%1, test images</source>
        <translation>%1，测试图像</translation>
    </message>
    <message>
        <source>random images, seed %1</source>
        <translation>随机图像，种子 %1</translation>
    </message>
    <message>
        <source>sample images, training</source>
        <translation>示例图像，训练集</translation>
    </message>
    <message>
        <source>sample images, test</source>
        <translation>示例图像，测试集</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>%1 is missing: bring it back or remove it from the list.</source>
        <translation>缺少 %1：请恢复该文件或将其从列表中移除。</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>无法使用 %1：%2。</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>正在读取 %1 …</translation>
    </message>
    <message>
        <source>%1 takes images of %2 channel(s); the chosen data has %3.</source>
        <translation>%1 需要 %2 通道的图像，而所选数据为 %3 通道。</translation>
    </message>
    <message>
        <source>Choose at least one multiplier.</source>
        <translation>请至少选择一个乘法器。</translation>
    </message>
    <message>
        <source>The table %1 is missing: bring it back or take it out.</source>
        <translation>缺少表 %1：请恢复该文件或将其移除。</translation>
    </message>
    <message>
        <source>Measuring %1 …</source>
        <translation>正在测量 %1 …</translation>
    </message>
    <message>
        <source>Choose the folder with the images.</source>
        <translation>请选择图像所在的文件夹。</translation>
    </message>
    <message>
        <source>Looking at the data …</source>
        <translation>正在查看数据 …</translation>
    </message>
    <message>
        <source>Images are missing: %1.</source>
        <translation>缺少图像：%1。</translation>
    </message>
    <message>
        <source>The data cannot be used: %1.</source>
        <translation>无法使用数据：%1。</translation>
    </message>
    <message>
        <source>Choose the file with the activation ranges, or calibrate.</source>
        <translation>请选择激活值范围文件，或进行校准。</translation>
    </message>
    <message>
        <source>The ranges file %1 is missing.</source>
        <translation>缺少范围文件 %1。</translation>
    </message>
    <message>
        <source>Ready: %1, %2, %3.</source>
        <translation>就绪：%1，%2，%3。</translation>
    </message>
    <message numerus="yes">
        <source>%n network(s)</source>
        <translation>
            <numerusform>%n 个网络</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n multiplier(s)</source>
        <translation>
            <numerusform>%n 个乘法器</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 幅图像</translation>
    </message>
    <message>
        <source>%1 tells %2 classes apart; the chosen images are of %3.</source>
        <translation>%1 区分 %2 个类别；所选图像有 %3 个类别。</translation>
    </message>
    <message>
        <source>The normalisation does not fit %1: %2.</source>
        <translation>归一化与 %1 不匹配：%2。</translation>
    </message>
    <message>
        <source>Choose the images: the sample, a folder or random images.</source>
        <translation>请选择图像：示例图像、文件夹或随机图像。</translation>
    </message>
    <message>
        <source>Add a checkpoint to run.</source>
        <translation>请添加一个要运行的检查点。</translation>
    </message>
</context>
<context>
    <name>SettingsText</name>
    <message>
        <source>%1 (exact int8)</source>
        <translation>%1（精确 int8）</translation>
    </message>
    <message>
        <source>%1 (float32)</source>
        <translation>%1（float32）</translation>
    </message>
    <message>
        <source>the first layer</source>
        <translation>第一层</translation>
    </message>
    <message>
        <source>the layer of the class scores</source>
        <translation>输出类别得分的层</translation>
    </message>
    <message>
        <source>then %1 is approximated</source>
        <translation>然后近似 %1</translation>
    </message>
    <message>
        <source>then %1 is not</source>
        <translation>然后不近似 %1</translation>
    </message>
    <message>
        <source>every convolution and linear layer is approximated</source>
        <translation>所有卷积层和线性层均被近似</translation>
    </message>
    <message>
        <source>every convolution and linear layer is approximated except %1</source>
        <translation>所有卷积层和线性层均被近似，%1 除外</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>convolutions</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>pointwise convolutions</source>
        <translation>逐点卷积</translation>
    </message>
    <message>
        <source>depthwise convolutions</source>
        <translation>逐深度卷积</translation>
    </message>
    <message>
        <source>linear layers</source>
        <translation>线性层</translation>
    </message>
    <message>
        <source>operand order activation × weight</source>
        <translation>操作数顺序为激活 × 权重</translation>
    </message>
    <message>
        <source>operand order weight × activation</source>
        <translation>操作数顺序为权重 × 激活</translation>
    </message>
    <message>
        <source>operand order activation × weight in %1</source>
        <translation>%1的操作数顺序为激活 × 权重</translation>
    </message>
    <message>
        <source>operand order weight × activation in %1</source>
        <translation>%1的操作数顺序为权重 × 激活</translation>
    </message>
    <message>
        <source>operand order right × left in attention products</source>
        <translation>注意力乘积的操作数顺序为右 × 左</translation>
    </message>
    <message>
        <source>operand order activation × weight in routers</source>
        <translation>路由器的操作数顺序为激活 × 权重</translation>
    </message>
    <message>
        <source>operand order weight × activation in routers</source>
        <translation>路由器的操作数顺序为权重 × 激活</translation>
    </message>
    <message>
        <source>routers are approximated too (cluster routers compute distances: float32)</source>
        <translation>路由器也被近似（聚类路由器计算距离：float32）</translation>
    </message>
    <message>
        <source>routers in float32</source>
        <translation>路由器采用 float32</translation>
    </message>
    <message>
        <source>attention products Q Kᵀ and A V are approximated too</source>
        <translation>注意力乘积 Q Kᵀ 和 A V 也被近似</translation>
    </message>
    <message>
        <source>attention products in float32</source>
        <translation>注意力乘积采用 float32</translation>
    </message>
    <message>
        <source>padding through the table</source>
        <translation>填充经乘积表计算</translation>
    </message>
    <message>
        <source>padding skipped: it contributes exactly 0</source>
        <translation>跳过填充：其贡献恰为 0</translation>
    </message>
    <message>
        <source>one scale of the weights per output channel</source>
        <translation>每个输出通道一个权重缩放因子</translation>
    </message>
    <message>
        <source>one scale of the weights per layer</source>
        <translation>每层一个权重缩放因子</translation>
    </message>
    <message>
        <source>batch norm folded into the weights</source>
        <translation>批归一化折叠到权重中</translation>
    </message>
    <message>
        <source>batch norm separate, in float32 after the convolution</source>
        <translation>批归一化独立，在卷积之后以 float32 计算</translation>
    </message>
    <message>
        <source>multiplier of %1 in every run: %2</source>
        <translation>每次运行中 %1 的乘法器：%2</translation>
    </message>
    <message>
        <source>int8 operands (scale = range / 127, rounded half to even, −127 to 127), sums in int32; activation functions, normalisation, residual sums and pooling in float32</source>
        <translation>int8 操作数（缩放因子 = 范围 / 127，舍入到最近，居中时取偶，−127 至 127），以 int32 求和；激活函数、归一化、残差求和及池化采用 float32</translation>
    </message>
    <message>
        <source>largest value</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>percentile %1</source>
        <translation>百分位数 %1</translation>
    </message>
    <message>
        <source>least squared error</source>
        <translation>最小平方误差</translation>
    </message>
    <message>
        <source>fixed at %1</source>
        <translation>固定为 %1</translation>
    </message>
    <message>
        <source>ranges from the file %1</source>
        <translation>范围取自文件 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>layers, and how they are calibrated</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (except %2)</source>
        <translation>%1（%2 除外）</translation>
    </message>
    <message>
        <source>ranges: %1 over the first %2 images of %3</source>
        <translation>范围：%1，基于 %3 的前 %2 幅图像</translation>
    </message>
    <message>
        <source>%1, in random order by seed %2</source>
        <translation>%1，按种子 %2 随机排序</translation>
    </message>
    <message>
        <source>%1, which are evaluated too</source>
        <translation>%1，这些图像也参与评估</translation>
    </message>
    <message>
        <source>%1; their own for %2</source>
        <translation>%1；%2 使用自身的范围</translation>
    </message>
    <message>
        <source>all approximated layers by %1</source>
        <translation>所有近似的层使用 %1</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>layers, and their multiplier</comment>
        <translation>%1 使用 %2</translation>
    </message>
    <message>
        <source>%1, all other approximated layers by %2</source>
        <translation>%1，其余所有近似的层使用 %2</translation>
    </message>
    <message>
        <source>cost: power of each layer&apos;s multiplier over that of the exact one, weighted by the MACs that run</source>
        <translation>成本：各层乘法器的功耗与精确乘法器的功耗之比，按实际运行的 MAC 数加权</translation>
    </message>
    <message>
        <source>%1; layers computed exactly (int8 or float32) count as exact multiplications, attention products and routers where they are not float32</source>
        <translation>%1；精确计算的层（int8 或 float32）计为精确乘法，注意力乘积和路由器仅在非 float32 时如此</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>a few seconds left</source>
        <translation>还剩几秒</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>还剩约 %1 秒</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>还剩约 %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
</context>
<context>
    <name>axscope::app::AblationPage</name>
    <message>
        <source>Ab&amp;late:</source>
        <translation>消融对象(&amp;L)：</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Measure &amp;ablation</source>
        <translation>测量消融(&amp;A)</translation>
    </message>
    <message>
        <source>Runs the network once per part, with that part alone approximated and everything else exact int8. Cost: top-1 of int8 minus top-1 of that run, on the same images</source>
        <translation>对每个部分各运行一次网络，仅近似该部分，其余均为精确 int8。代价：在相同图像上，int8 的 top-1 减去该次运行的 top-1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>mean of %1 experts</source>
        <translation>%1 个专家的均值</translation>
    </message>
    <message>
        <source>Cost of approximating one part alone, %1</source>
        <translation>仅近似单个部分的代价，%1</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>layers from the input</source>
        <translation>自输入起的层数</translation>
    </message>
    <message>
        <source>Top-1 lost</source>
        <translation>top-1 损失</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>百分点</translation>
    </message>
    <message>
        <source>Choose a multiplier: ablation approximates one part of the network with it and leaves the rest exact.</source>
        <translation>请选择一个乘法器：消融用它近似网络的一个部分，其余保持精确。</translation>
    </message>
    <message>
        <source>Not measured yet: what each part costs in accuracy when it alone is approximated.</source>
        <translation>尚未测量：仅近似某一部分时损失的准确率。</translation>
    </message>
    <message>
        <source>For&amp;etold by:</source>
        <translation>预测依据(&amp;E)：</translation>
    </message>
    <message>
        <source>What foretells the cost of experts</source>
        <translation>什么能预测专家的代价</translation>
    </message>
    <message>
        <source>Ablate experts to see what foretells their cost.</source>
        <translation>请对专家进行消融，以查看什么能预测其代价。</translation>
    </message>
    <message>
        <source>All: Spearman&apos;s ρ</source>
        <translation>全部：斯皮尔曼 ρ</translation>
    </message>
</context>
<context>
    <name>axscope::app::AboutDialog</name>
    <message>
        <source>About Axscope</source>
        <translation>关于 Axscope</translation>
    </message>
    <message>
        <source>&lt;h2&gt;Axscope %1&lt;/h2&gt;&lt;p&gt;What approximate multipliers do to neural networks, dense and with experts.&lt;/p&gt;&lt;p&gt;Build: %2&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later (&lt;a href=&quot;https://www.gnu.org/licenses/gpl-3.0.html&quot;&gt;GPL-3.0-or-later&lt;/a&gt;). It comes without any warranty.&lt;/p&gt;&lt;p&gt;Built with Qt %3, QCustomPlot, LibTorch, Boost, Eigen and JSON for Modern C++. The catalogue describes circuits of EvoApproxLib (Mrazek et al., DATE 2017).&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Axscope %1&lt;/h2&gt;&lt;p&gt;近似乘法器对神经网络（稠密网络和带专家的网络）的影响。&lt;/p&gt;&lt;p&gt;构建：%2&lt;/p&gt;&lt;p&gt;本程序是自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本（&lt;a href=&quot;https://www.gnu.org/licenses/gpl-3.0.html&quot;&gt;GPL-3.0-or-later&lt;/a&gt;）。不提供任何担保。&lt;/p&gt;&lt;p&gt;使用 Qt %3、QCustomPlot、LibTorch、Boost、Eigen 和 JSON for Modern C++ 构建。目录描述的是 EvoApproxLib（Mrazek et al., DATE 2017）中的电路。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>axscope::app::AddMultipliers</name>
    <message>
        <source>The &amp;eight of the catalogue</source>
        <translation>目录中的八个(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;All of the catalogue</source>
        <translation>目录中的全部(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Family</source>
        <translation>族(&amp;F)</translation>
    </message>
    <message>
        <source>By &amp;name …</source>
        <translation>按名称(&amp;N) …</translation>
    </message>
    <message>
        <source>Table &amp;files …</source>
        <translation>乘积表文件(&amp;F) …</translation>
    </message>
    <message>
        <source>All %1 = %2</source>
        <extracomment>A series of members of a family: one parameter takes all its values</extracomment>
        <translation>所有 %1 = %2</translation>
    </message>
    <message>
        <source>Add multipliers</source>
        <translation>添加乘法器</translation>
    </message>
    <message>
        <source>Catalogue names, members of families (drum:k=4) or table files, separated by spaces:</source>
        <translation>目录名称、族的成员 (drum:k=4) 或乘积表文件，以空格分隔：</translation>
    </message>
    <message>
        <source>Add table files</source>
        <translation>添加乘积表文件</translation>
    </message>
</context>
<context>
    <name>axscope::app::AxmoeFigures</name>
    <message>
        <source>without retraining</source>
        <translation>未再训练</translation>
    </message>
    <message>
        <source>after retraining</source>
        <translation>再训练后</translation>
    </message>
    <message>
        <source>Multiplier, aggressive ones to the right of the line</source>
        <translation>乘法器，激进者在线的右侧</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>乘法器</translation>
    </message>
    <message>
        <source>%1: accuracy by multiplier and topology before and after retraining, with 95 % intervals</source>
        <translation>%1：再训练前后各乘法器与拓扑的准确率，附 95 % 区间</translation>
    </message>
    <message>
        <source>Top-1 accuracy</source>
        <translation>Top-1 准确率</translation>
    </message>
    <message>
        <source>int8</source>
        <translation>int8</translation>
    </message>
    <message>
        <source>%1: loss against int8, and what retraining leaves of it, with 95 % intervals</source>
        <translation>%1：相对 int8 的损失，以及再训练后的剩余损失，附 95 % 区间</translation>
    </message>
    <message>
        <source>Top-1 loss</source>
        <translation>Top-1 损失</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>pp</translation>
    </message>
    <message>
        <source>%1: accuracy against inference cost before and after retraining</source>
        <translation>%1：再训练前后准确率随推理成本的变化</translation>
    </message>
    <message>
        <source>Normalised inference cost</source>
        <translation>归一化推理成本</translation>
    </message>
    <message>
        <source>dense int8 = 1</source>
        <translation>稠密 int8 = 1</translation>
    </message>
    <message>
        <source>retraining</source>
        <translation>再训练</translation>
    </message>
</context>
<context>
    <name>axscope::app::AxmoeTable</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>拓扑</translation>
    </message>
    <message>
        <source>Dense, or how the router chooses among experts: hard, soft, cluster</source>
        <translation>稠密，或路由器选择专家的方式：硬、软、聚类</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>乘法器</translation>
    </message>
    <message>
        <source>int8 %</source>
        <translation>int8 %</translation>
    </message>
    <message>
        <source>Top-1 accuracy with exact products</source>
        <translation>精确乘积下的 Top-1 准确率</translation>
    </message>
    <message>
        <source>int8 interval</source>
        <translation>int8 区间</translation>
    </message>
    <message>
        <source>95 % Wilson interval of it</source>
        <translation>其 95 % Wilson 区间</translation>
    </message>
    <message>
        <source>Before %</source>
        <translation>之前 %</translation>
    </message>
    <message>
        <source>Top-1 accuracy with the multiplier, without retraining</source>
        <translation>使用该乘法器、未再训练时的 Top-1 准确率</translation>
    </message>
    <message>
        <source>Before interval</source>
        <translation>之前区间</translation>
    </message>
    <message>
        <source>After %</source>
        <translation>之后 %</translation>
    </message>
    <message>
        <source>Top-1 accuracy with the multiplier, retrained for it</source>
        <translation>使用该乘法器并为其再训练后的 Top-1 准确率</translation>
    </message>
    <message>
        <source>After interval</source>
        <translation>之后区间</translation>
    </message>
    <message>
        <source>Loss pp</source>
        <translation>损失 pp</translation>
    </message>
    <message>
        <source>Top-1 in int8 minus that with the multiplier, in percentage points</source>
        <translation>int8 的 top-1 减去使用该乘法器时的 top-1，以百分点计</translation>
    </message>
    <message>
        <source>Left pp</source>
        <translation>剩余 pp</translation>
    </message>
    <message>
        <source>Top-1 of the original in int8 minus that after retraining, in percentage points</source>
        <translation>原检查点 int8 的 top-1 减去再训练后的 top-1，以百分点计</translation>
    </message>
    <message>
        <source>Recovered %</source>
        <translation>已恢复 %</translation>
    </message>
    <message>
        <source>Share of the loss that retraining won back</source>
        <translation>再训练挽回的损失比例</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Full: no loss is left that could be told from nothing. None: no gain that could be told from nothing.</source>
        <translation>完全：再无可与零区分的剩余损失。无：没有可与零区分的提升。</translation>
    </message>
    <message>
        <source>Shift %</source>
        <translation>偏移 %</translation>
    </message>
    <message>
        <source>Routing decisions that go to another expert than in int8, mean over MoE layers, without retraining</source>
        <translation>与 int8 相比转到其他专家的路由决策比例，对各 MoE 层取平均，未再训练</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Normalised inference cost: power of all multiply-accumulates over that of the dense network with exact multipliers</source>
        <translation>归一化推理成本：所有乘加运算的功耗与使用精确乘法器的稠密网络的功耗之比</translation>
    </message>
    <message>
        <source>MRE %</source>
        <translation>MRE %</translation>
    </message>
    <message>
        <source>Mean relative error of the multiplier; aggressive from 10 % on</source>
        <translation>乘法器的平均相对误差；10 % 起为激进</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Retrained checkpoint</source>
        <translation>再训练的检查点</translation>
    </message>
</context>
<context>
    <name>axscope::app::AxmoeView</name>
    <message>
        <source>Pages of the AxMoE study</source>
        <translation>AxMoE 研究的页面</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>One row per architecture, topology and multiplier</source>
        <translation>每种架构、拓扑和乘法器一行</translation>
    </message>
    <message>
        <source>Accuracy by multiplier and topology before and after retraining, against int8</source>
        <translation>再训练前后各乘法器与拓扑的准确率，与 int8 对比</translation>
    </message>
    <message>
        <source>Accuracy against normalised cost before and after retraining</source>
        <translation>再训练前后准确率随归一化成本的变化</translation>
    </message>
    <message>
        <source>What a multiplier loses against int8, and what retraining leaves of it</source>
        <translation>乘法器相对 int8 的损失，以及再训练后的剩余损失</translation>
    </message>
    <message>
        <source>Whether the findings of the AxMoE abstract (arXiv:2605.04754) hold on this study</source>
        <translation>AxMoE 摘要 (arXiv:2605.04754) 的结论在此研究上是否成立</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>The architecture whose figures are shown; exports have all of them</source>
        <translation>显示其图的架构；导出则包含所有架构</translation>
    </message>
    <message>
        <source>Selected runs</source>
        <translation>所选运行</translation>
    </message>
    <message>
        <source>Accuracy before and after retraining by architecture, topology and multiplier</source>
        <translation>再训练前后的准确率，按架构、拓扑和乘法器</translation>
    </message>
    <message>
        <source>Click a row to choose run A, with Ctrl to choose run B; a figure after retraining chooses the retrained checkpoint</source>
        <translation>单击一行选择运行 A，按住 Ctrl 单击选择运行 B；单击再训练后的数值则选择再训练的检查点</translation>
    </message>
    <message>
        <source>The cost of no run is known: it follows from the power of the multipliers. Choose some of the catalogue, whose power was published, and run the study again.</source>
        <translation>没有已知成本的运行：成本由乘法器的功耗得出。请从目录中选择一些功耗已发表的乘法器，并再次运行研究。</translation>
    </message>
    <message>
        <source>Run a study to see what each multiplier costs each architecture and topology, and what retraining wins back. The sample study has all that this needs: File &gt; Open sample study.</source>
        <translation>运行研究，以查看每个乘法器使各架构和拓扑付出多少代价，以及再训练能挽回多少。示例研究包含所需的一切：文件 &gt; 打开示例研究。</translation>
    </message>
    <message>
        <source>Nothing to compare yet: this needs a run in int8 and one with a multiplier of the same checkpoint.</source>
        <translation>尚无可比较的内容：需要同一检查点的一次 int8 运行和一次使用乘法器的运行。</translation>
    </message>
    <message>
        <source>The study is not complete: figures and verdicts may change.</source>
        <translation>研究尚未完成：数值和判定可能改变。</translation>
    </message>
    <message>
        <source>No checkpoint of this study was retrained for one of its multipliers: figures after retraining are missing. Retrain one (Run &gt; Retrain under approximation), or add retrained checkpoints.</source>
        <translation>此研究中没有检查点为其任一乘法器再训练过：缺少再训练后的数值。请再训练一个（运行 &gt; 近似下再训练），或添加再训练的检查点。</translation>
    </message>
    <message>
        <source>A: %1. Click to choose A, with Ctrl to choose B.</source>
        <translation>A：%1。单击选择 A，按住 Ctrl 单击选择 B。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>A: %1. B: %2.</source>
        <translation>A：%1。B：%2。</translation>
    </message>
</context>
<context>
    <name>axscope::app::BarFigure</name>
    <message>
        <source>%1 by %2, bars: %3</source>
        <translation>%1，按%2，条形：%3</translation>
    </message>
    <message>
        <source>%1, %2: %3 %4 %5</source>
        <translation>%1，%2：%3 %4 %5</translation>
    </message>
    <message>
        <source> (95 % interval %1 to %2)</source>
        <translation> （95 % 区间 %1 至 %2）</translation>
    </message>
    <message>
        <source>series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>low</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>high</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参考</translation>
    </message>
</context>
<context>
    <name>axscope::app::ChangeFigure</name>
    <message>
        <source>%1 by %2, %3 and %4, of: %5</source>
        <translation>%1，按%2，%3与%4，系列：%5</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4 %5 %6</source>
        <translation>%1，%2，%3：%4 %5 %6</translation>
    </message>
    <message>
        <source> (95 % interval %1 to %2)</source>
        <translation> （95 % 区间 %1 至 %2）</translation>
    </message>
    <message>
        <source>series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, low</source>
        <translation>%1，下限</translation>
    </message>
    <message>
        <source>%1, high</source>
        <translation>%1，上限</translation>
    </message>
</context>
<context>
    <name>axscope::app::ChannelFigure</name>
    <message>
        <source>%1 by %2, channels: %3</source>
        <translation>%1，按%2，通道数：%3</translation>
    </message>
    <message>
        <source>Channel %1: %2 %3, %4 %5</source>
        <translation>通道 %1：%2 %3，%4 %5</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>通道</translation>
    </message>
</context>
<context>
    <name>axscope::app::ChannelGridFigure</name>
    <message>
        <source>Maps of channels %1 to %2 of %3 as colours up to %4</source>
        <translation>通道 %1 至 %2（共 %3 个）的图，颜色最大到 %4</translation>
    </message>
    <message>
        <source>Difference of gate probability</source>
        <translation>门控概率之差</translation>
    </message>
    <message>
        <source>Difference of output</source>
        <translation>输出之差</translation>
    </message>
    <message>
        <source>Gate probability</source>
        <translation>门控概率</translation>
    </message>
    <message>
        <source>Output before activation</source>
        <translation>激活前的输出</translation>
    </message>
    <message>
        <source>+ expert</source>
        <translation>+ 专家</translation>
    </message>
    <message>
        <source>+ channel</source>
        <translation>+ 通道</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>expert %1</source>
        <translation>专家 %1</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>通道 %1</translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5, difference %6</source>
        <translation>%1：%2 %3，%4 %5，差值 %6</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>通道</translation>
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
        <source>difference</source>
        <translation>差值</translation>
    </message>
</context>
<context>
    <name>axscope::app::ChannelMaps</name>
    <message>
        <source>row %1, column %2</source>
        <translation>第 %1 行，第 %2 列</translation>
    </message>
    <message>
        <source>class token</source>
        <translation>类别 token</translation>
    </message>
    <message>
        <source>slot %1</source>
        <translation>槽位 %1</translation>
    </message>
    <message>
        <source>token %1 (row %2, column %3)</source>
        <translation>token %1（第 %2 行，第 %3 列）</translation>
    </message>
</context>
<context>
    <name>axscope::app::CheckpointModel</name>
    <message>
        <source>Reading …</source>
        <translation>正在读取 …</translation>
    </message>
    <message>
        <source>File is missing</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>%1 k parameters</source>
        <translation>%1 k 参数</translation>
    </message>
    <message>
        <source>%1 M parameters</source>
        <translation>%1 M 参数</translation>
    </message>
    <message>
        <source>%1 · dense · %2</source>
        <translation>%1 · 稠密 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2, %n expert(s) · %3</source>
        <translation>
            <numerusform>%1 · %2，%n 个专家 · %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::CheckpointsSection</name>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Add checkpoints</source>
        <translation>添加检查点</translation>
    </message>
    <message>
        <source>Remove the selected checkpoints from the study (Del)</source>
        <translation>从研究中移除所选检查点 (Del)</translation>
    </message>
    <message>
        <source>Remove from the study</source>
        <translation>从研究中移除</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n checkpoint(s)</source>
        <translation>
            <numerusform>移除 %n 个检查点</numerusform>
        </translation>
    </message>
    <message>
        <source>Retrain under approximation …</source>
        <translation>近似下再训练 …</translation>
    </message>
    <message>
        <source>Drop checkpoints here
or add them with +</source>
        <translation>将检查点拖放到此处
或用 + 添加</translation>
    </message>
    <message>
        <source>The trained networks to run, from .safetensors files, whole or in parts with their .index.json, or from PyTorch&apos;s .pt and .pth. The list says what each holds: dense, or with experts and a hard, soft or cluster router.</source>
        <translation>要运行的已训练网络，来自 .safetensors 文件（完整，或分卷并附其 .index.json），或 PyTorch 的 .pt 和 .pth 文件。列表会说明各检查点的内容：稠密，或带专家以及硬、软或聚类路由器。</translation>
    </message>
</context>
<context>
    <name>axscope::app::CoActivationPage</name>
    <message>
        <source>Share of the decisions of each expert of this layer that the other layer sends to each of its experts, by first choice; differences in percentage points (pp). I = Σ P(a, b) log₂ [P(a, b) / (P(a) P(b))]: 0 where the layers decide independently. Click, or use the arrow keys, to select an expert of this layer.</source>
        <translation>对本层的每个专家，另一层按首选将其决策送往各专家的份额；差值以百分点 (pp) 计。I = Σ P(a, b) log₂ [P(a, b) / (P(a) P(b))]：两层独立决策时为 0。单击或用方向键选择本层的专家。</translation>
    </message>
    <message>
        <source>&amp;Other MoE layer:</source>
        <translation>另一 MoE 层(&amp;O)：</translation>
    </message>
    <message>
        <source>%1 has a single MoE layer: there is nothing to be active together with.</source>
        <translation>%1 只有一个 MoE 层：没有可与之共同激活的层。</translation>
    </message>
    <message>
        <source>Decisions image by image were not kept for this run.</source>
        <translation>此次运行未保留逐图像的决策。</translation>
    </message>
    <message>
        <source>%1 and %2 do not decide on the same things.</source>
        <translation>%1 和 %2 的决策对象不同。</translation>
    </message>
    <message>
        <source>Expert of %1</source>
        <translation>%1 的专家</translation>
    </message>
    <message>
        <source>index</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Share of the row</source>
        <translation>占该行的份额</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决策数</translation>
    </message>
    <message>
        <source>%1: I(%2; %3) = %4 bits</source>
        <translation>%1：I(%2; %3) = %4 比特</translation>
    </message>
</context>
<context>
    <name>axscope::app::ColorScaleBar</name>
    <message>
        <source>Colours of %1 from %2 to %3</source>
        <translation>%1 的颜色，从 %2 到 %3</translation>
    </message>
</context>
<context>
    <name>axscope::app::CommandSearch</name>
    <message>
        <source>Search commands</source>
        <translation>搜索命令</translation>
    </message>
    <message>
        <source>A command, view, panel or recent study</source>
        <translation>命令、视图、面板或最近的研究</translation>
    </message>
    <message>
        <source>Commands found, best first</source>
        <translation>找到的命令，最匹配的在前</translation>
    </message>
</context>
<context>
    <name>axscope::app::CompareView</name>
    <message>
        <source>&amp;A:</source>
        <translation>A(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;B:</source>
        <translation>B(&amp;B)：</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>交换 A 和 B</translation>
    </message>
    <message>
        <source>&amp;View:</source>
        <translation>视图(&amp;V)：</translation>
    </message>
    <message>
        <source>How A and B are shown</source>
        <translation>A 和 B 的显示方式</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>One above the other</source>
        <translation>上下排列</translation>
    </message>
    <message>
        <source>B below A instead of beside it: more width for each</source>
        <translation>B 放在 A 下方而不是旁边：各自更宽</translation>
    </message>
    <message>
        <source>Run a study to compare two of its runs.</source>
        <translation>运行研究后即可比较其中的两次运行。</translation>
    </message>
    <message>
        <source>There is nothing to compare A with yet.

Choose a second run as B above, or click one in any figure of the overview, or in the run matrix, with Ctrl held down.</source>
        <translation>目前还没有可与 A 比较的对象。

请在上方选择第二次运行作为 B，或按住 Ctrl 在概览的任一图中或运行矩阵中单击一次运行。</translation>
    </message>
    <message>
        <source>%1 is not done yet: A and B are compared here as soon as both are.</source>
        <translation>%1 尚未完成：A 和 B 都完成后即在此比较。</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A：%1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B：%1</translation>
    </message>
</context>
<context>
    <name>axscope::app::ComparisonPage</name>
    <message>
        <source>Figures of the comparison</source>
        <translation>对比图</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>误差图</translation>
    </message>
    <message>
        <source>Errors of the ticked multipliers side by side</source>
        <translation>并排显示所勾选乘法器的误差</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Products of one multiplier minus those of another</source>
        <translation>一个乘法器的乘积减去另一个的乘积</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>帕累托前沿</translation>
    </message>
    <message>
        <source>Two figures of all multipliers of the table against each other</source>
        <translation>表格中所有乘法器的两项指标相互对比</translation>
    </message>
    <message>
        <source>At most four maps are shown side by side: %1 gave way to %2.</source>
        <translation>最多并排显示四幅误差图：%1 已被 %2 取代。</translation>
    </message>
    <message>
        <source>Add multipliers to the study to compare their errors here, or to the table below.</source>
        <translation>请向研究添加乘法器以在此比较其误差，或添加到下方表格。</translation>
    </message>
    <message>
        <source>Tick up to four multipliers in the table to see where each of them errs.</source>
        <translation>请在表格中勾选最多四个乘法器，以查看各自在何处出错。</translation>
    </message>
    <message>
        <source>Computing …</source>
        <translation>正在计算 …</translation>
    </message>
    <message>
        <source>%1 multiplies as %2, which is in the table</source>
        <translation>%1 的乘积与 %2 相同，后者已在表格中</translation>
    </message>
</context>
<context>
    <name>axscope::app::ComparisonTable</name>
    <message>
        <source>Error metrics and cost of the multipliers</source>
        <translation>各乘法器的误差指标和成本</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>筛选(&amp;F)：</translation>
    </message>
    <message>
        <source>Part of a name, or a condition: mre &lt; 5 and cost &lt; 0.6</source>
        <translation>名称的一部分，或一个条件：mre &lt; 5 and cost &lt; 0.6</translation>
    </message>
    <message>
        <source>A word is part of a name. Conditions compare figures by &lt;, &lt;=, &gt;, &gt;=, = and !=, and texts (name, operands, structure, kernel) by ~ (contains), = and !=. Join them by and, or, not and brackets. Figures: %1.</source>
        <translation>单词表示名称的一部分。条件用 &lt;, &lt;=, &gt;, &gt;=, = 和 != 比较数值，用 ~（包含）、= 和 != 比较文本（name、operands、structure、kernel）。条件之间用 and、or、not 和括号连接。可用数值：%1。</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Adds multipliers to this table, not to the study</source>
        <translation>将乘法器添加到此表格，而非研究</translation>
    </message>
    <message>
        <source>Colu&amp;mns</source>
        <translation>列(&amp;M)</translation>
    </message>
    <message>
        <source>Which columns the table has</source>
        <translation>表格包含哪些列</translation>
    </message>
    <message>
        <source>&amp;Show map</source>
        <translation>显示误差图(&amp;S)</translation>
    </message>
    <message>
        <source>Add to the s&amp;tudy</source>
        <translation>添加到研究(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Remove from the table</source>
        <translation>从表格中移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Hide map</source>
        <translation>隐藏误差图(&amp;H)</translation>
    </message>
    <message>
        <source>The filter is not understood: %1</source>
        <translation>无法理解该筛选条件：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n multiplier(s)</source>
        <translation>
            <numerusform>%n 个乘法器</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n multiplier(s)</source>
        <translation>
            <numerusform>%n 个乘法器中的 %1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>axscope::app::CoreText</name>
    <message>
        <source>Opening files</source>
        <translation>正在打开文件</translation>
    </message>
    <message>
        <source>Calibrating %1</source>
        <translation>正在校准 %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>正在运行 %1</translation>
    </message>
    <message>
        <source>Importing product tables</source>
        <translation>正在导入乘积表</translation>
    </message>
    <message>
        <source>Testing before retraining</source>
        <translation>再训练前测试</translation>
    </message>
    <message>
        <source>Choosing activation ranges</source>
        <translation>正在选择激活值范围</translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation>正在训练 %1</translation>
    </message>
    <message>
        <source>Energy of experts</source>
        <translation>专家的能量</translation>
    </message>
    <message>
        <source>one look-up per product, %1</source>
        <translation>每个乘积查表一次，%1</translation>
    </message>
    <message>
        <source>look-ups, unrolled, %1</source>
        <translation>查表，循环展开，%1</translation>
    </message>
    <message>
        <source>look-ups in rows of products, %1</source>
        <translation>在乘积行中查表，%1</translation>
    </message>
    <message>
        <source>look-ups by byte shuffles, %1</source>
        <translation>以字节重排查表，%1</translation>
    </message>
    <message>
        <source>sums of two nibbles&apos; products by byte shuffles, %1</source>
        <translation>以字节重排求两个半字节乘积之和，%1</translation>
    </message>
    <message>
        <source>one int16 product and a residual of 16 x 16, %1</source>
        <translation>一个 int16 乘积加 16 × 16 余项，%1</translation>
    </message>
    <message>
        <source>rank %1 as %2 int8 product, %3</source>
        <translation>秩 %1，用 %2 个 int8 乘积，%3</translation>
    </message>
    <message>
        <source>rank %1 as %2 int16 product, %3</source>
        <translation>秩 %1，用 %2 个 int16 乘积，%3</translation>
    </message>
    <message>
        <source>rank %1 as %2 int8 products, %3</source>
        <translation>秩 %1，用 %2 个 int8 乘积，%3</translation>
    </message>
    <message>
        <source>rank %1 as %2 int16 products, %3</source>
        <translation>秩 %1，用 %2 个 int16 乘积，%3</translation>
    </message>
    <message>
        <source>the same products as %1</source>
        <translation>与 %1 的乘积相同</translation>
    </message>
    <message>
        <source>unsigned, used in sign-magnitude form</source>
        <translation>无符号，以符号-数值形式使用</translation>
    </message>
    <message>
        <source>Trains on %1 images of %2, tested on %3 held out from them</source>
        <translation>用 %2 的 %1 张图像训练，用从中留出的 %3 张测试</translation>
    </message>
    <message>
        <source>Trains on %1 images of %2, tested on %3 of %4</source>
        <translation>用 %2 的 %1 张图像训练，用 %4 的 %3 张测试</translation>
    </message>
    <message>
        <source>mean %1, std %2; device %3, %4 threads</source>
        <translation>均值 %1，标准差 %2；设备 %3，%4 个线程</translation>
    </message>
    <message>
        <source>Before retraining: test top-1 %1 % with %2</source>
        <translation>再训练前：使用 %2 的测试 top-1 为 %1 %</translation>
    </message>
    <message>
        <source>bits of a that meet bit %1 of b</source>
        <translation>与 b 的位 %1 相乘的 a 的位</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>Every product as it is.</source>
        <translation>每个乘积均不作改动。</translation>
    </message>
    <message>
        <source>Operand truncation</source>
        <translation>操作数截断</translation>
    </message>
    <message>
        <source>The low bits of the operands are ignored: an exact multiplier of fewer bits.</source>
        <translation>忽略操作数的低位：即位数更少的精确乘法器。</translation>
    </message>
    <message>
        <source>low bits of operand a that are ignored</source>
        <translation>操作数 a 被忽略的低位数</translation>
    </message>
    <message>
        <source>low bits of operand b that are ignored</source>
        <translation>操作数 b 被忽略的低位数</translation>
    </message>
    <message>
        <source>Masked partial products</source>
        <translation>掩码部分积</translation>
    </message>
    <message>
        <source>Of the 64 partial products a_i b_j those are formed whose bit i of mask j is set; they are added up exactly. All signed 8-bit circuits of EvoApproxLib (lite) have this form.</source>
        <translation>在 64 个部分积 a_i b_j 中，只形成掩码 j 的位 i 置位的那些，并精确相加。EvoApproxLib (lite) 的所有有符号 8 位电路都是这种形式。</translation>
    </message>
    <message>
        <source>bits of a that meet bit 7 of b, the sign bit of signed operands</source>
        <translation>与 b 的位 7 相乘的 a 的位，对有符号操作数为符号位</translation>
    </message>
    <message>
        <source>Broken array</source>
        <translation>残缺阵列 (broken array)</translation>
    </message>
    <message>
        <source>Carry-save adder cells of the array multiplier are left out, by rows (horizontal break level) and by columns (vertical break level), and their outputs count 0.</source>
        <translation>按行 (horizontal break level) 和按列 (vertical break level) 省去阵列乘法器的进位保存加法单元，其输出计为 0。</translation>
    </message>
    <message>
        <source>horizontal break level: rows left out, the low bits of a</source>
        <translation>horizontal break level：省去的行，即 a 的低位</translation>
    </message>
    <message>
        <source>vertical break level: columns left out, the low bits of the product</source>
        <translation>vertical break level：省去的列，即乘积的低位</translation>
    </message>
    <message>
        <source>Product truncation</source>
        <translation>乘积截断</translation>
    </message>
    <message>
        <source>The product&apos;s low t bits are left out, and all columns of partial products more than k to the right of its last bit are not formed; a constant or the next column can make up for them.</source>
        <translation>省去乘积的低 t 位，并且不形成其末位右侧超过 k 列的所有部分积列；可用常数或下一列加以补偿。</translation>
    </message>
    <message>
        <source>low bits of the product that are left out</source>
        <translation>乘积被省去的低位数</translation>
    </message>
    <message>
        <source>guard columns formed beyond them (t or more: all, the exact product cut)</source>
        <translation>在其之外仍形成的保护列（t 或更多：全部，即截断精确乘积）</translation>
    </message>
    <message>
        <source>what makes up for the columns that are not formed</source>
        <translation>对未形成的列的补偿方式</translation>
    </message>
    <message>
        <source>DRUM</source>
        <translation>DRUM</translation>
    </message>
    <message>
        <source>Dynamic range unbiased multiplier: k bits of each operand from its leading one on, the last one set to 1, go through a k x k multiplier; the product is shifted back.</source>
        <translation>Dynamic range unbiased multiplier：取每个操作数自首个 1 起的 k 位，末位置 1，经 k × k 乘法器相乘，再将乘积移回。</translation>
    </message>
    <message>
        <source>bits kept of each operand</source>
        <translation>每个操作数保留的位数</translation>
    </message>
    <message>
        <source>RoBA</source>
        <translation>RoBA</translation>
    </message>
    <message>
        <source>Rounding-based approximate multiplier: with the operands rounded to powers of two, ar b + br a - ar br. Sign-magnitude form is the paper&apos;s S-RoBA.</source>
        <translation>Rounding-based approximate multiplier：将操作数舍入为 2 的幂，取 ar b + br a - ar br。符号-数值形式即论文中的 S-RoBA。</translation>
    </message>
    <message>
        <source>Mitchell logarithmic</source>
        <translation>Mitchell 对数乘法器</translation>
    </message>
    <message>
        <source>Logarithms of the operands, linear between powers of two, are added, and the antilogarithm is taken the same way.</source>
        <translation>将操作数的对数（在 2 的幂之间线性近似）相加，再以同样方式取反对数。</translation>
    </message>
    <message>
        <source>Iterated logarithmic (ILM)</source>
        <translation>迭代对数 (ILM)</translation>
    </message>
    <message>
        <source>Mitchell&apos;s numbers without the carry between fractions; each further block multiplies what the one before left out. Exact once an operand has no more ones than there are blocks.</source>
        <translation>采用 Mitchell 数，但不计小数部分之间的进位；其后每一块将前一块遗漏的部分相乘。当某一操作数中 1 的个数不多于块数时结果精确。</translation>
    </message>
    <message>
        <source>blocks: the basic one and i - 1 corrections</source>
        <translation>块数：基本块与 i - 1 个修正块</translation>
    </message>
    <message>
        <source>Kulkarni 2x2</source>
        <translation>Kulkarni 2x2</translation>
    </message>
    <message>
        <source>Built of 2 x 2 bit blocks that give 7 for 3 x 3; adders are exact.</source>
        <translation>由 2 × 2 位的块构成，3 × 3 得 7；加法器精确。</translation>
    </message>
    <message>
        <source>Booth with truncated columns</source>
        <translation>截断列的 Booth</translation>
    </message>
    <message>
        <source>Radix-4 Booth rows of a, chosen by digits of b, without their bits in the low t columns, in the style of fixed-width multipliers; a constant or the last column left out can make up for them.</source>
        <translation>按 b 的数字选取 a 的基 4 Booth 行，去掉其低 t 列中的位，与定宽乘法器类似；可用常数或最后省去的一列加以补偿。</translation>
    </message>
    <message>
        <source>low columns that are not formed</source>
        <translation>未形成的低列数</translation>
    </message>
    <message>
        <source>Lower-part-OR accumulation</source>
        <translation>低位部分按或累加</translation>
    </message>
    <message>
        <source>Rows of partial products are added one after the other by lower-part-OR adders: the low l bits are joined by OR, the rest is added exactly.</source>
        <translation>部分积的各行由低位部分按或的加法器逐行累加：低 l 位按或合并，其余精确相加。</translation>
    </message>
    <message>
        <source>low bits joined by OR</source>
        <translation>按或合并的低位数</translation>
    </message>
    <message>
        <source>AND of the highest of these bits carries into the upper part</source>
        <translation>这些位中最高位的与作为进位送入高位部分</translation>
    </message>
    <message>
        <source>Stuck bits</source>
        <translation>固定位</translation>
    </message>
    <message>
        <source>The exact product with some of its 16 bits stuck at 0 or at 1 for all operands; 1 wins where both are asked for.</source>
        <translation>精确乘积，其 16 位中的某些位对所有操作数固定为 0 或 1；两者都要求时以 1 为准。</translation>
    </message>
    <message>
        <source>bits of the product stuck at 0</source>
        <translation>乘积中固定为 0 的位</translation>
    </message>
    <message>
        <source>bits of the product stuck at 1</source>
        <translation>乘积中固定为 1 的位</translation>
    </message>
    <message>
        <source>Random faults</source>
        <translation>随机故障</translation>
    </message>
    <message>
        <source>A memory of exact products in which each bit is faulty with the same chance, drawn by a generator of whole numbers: the same faults on every machine.</source>
        <translation>存有精确乘积的存储器，其中每一位以相同概率出错，由整数随机数生成器抽取：在任何机器上故障都相同。</translation>
    </message>
    <message>
        <source>start of the generator</source>
        <translation>生成器的种子</translation>
    </message>
    <message>
        <source>faulty bits per million bits of the table</source>
        <translation>表中每百万位的故障位数</translation>
    </message>
    <message>
        <source>bits of the product that can be faulty</source>
        <translation>乘积中可能出错的位</translation>
    </message>
    <message>
        <source>what a fault does to its bit</source>
        <translation>故障对该位的作用</translation>
    </message>
    <message numerus="yes">
        <source>%n bit(s)</source>
        <translation>
            <numerusform>%n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>operands truncated by %1</source>
        <translation>操作数截去 %1</translation>
    </message>
    <message>
        <source>operand a truncated by %1</source>
        <translation>操作数 a 截去 %1</translation>
    </message>
    <message>
        <source>operand b truncated by %1</source>
        <translation>操作数 b 截去 %1</translation>
    </message>
    <message>
        <source>operands truncated: a by %1, b by %2</source>
        <translation>操作数截断：a 截去 %1，b 截去 %2</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>partial products dropped: masks %1</source>
        <translation>舍弃部分积：掩码 %1</translation>
    </message>
    <message>
        <source>dense</source>
        <comment>topology</comment>
        <translation>稠密</translation>
    </message>
    <message>
        <source>hard</source>
        <comment>topology</comment>
        <translation>硬</translation>
    </message>
    <message>
        <source>soft</source>
        <comment>topology</comment>
        <translation>软</translation>
    </message>
    <message>
        <source>cluster</source>
        <comment>topology</comment>
        <translation>聚类</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>sign-magnitude</source>
        <translation>符号-数值</translation>
    </message>
    <message>
        <source>operands swapped</source>
        <translation>操作数互换</translation>
    </message>
    <message>
        <source>plus %1</source>
        <translation>加 %1</translation>
    </message>
    <message>
        <source>minus %1</source>
        <translation>减 %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::DataSection</name>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Images in a &amp;folder</source>
        <translation>文件夹中的图像(&amp;F)</translation>
    </message>
    <message>
        <source>Ra&amp;ndom images</source>
        <translation>随机图像(&amp;N)</translation>
    </message>
    <message>
        <source>Folder with the images</source>
        <translation>图像所在文件夹</translation>
    </message>
    <message>
        <source>Choose the folder with the images</source>
        <translation>选择图像所在的文件夹</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Uniform noise with random labels. Good for trying things out: layer errors and speed can be looked at, accuracy means nothing.</source>
        <translation>带随机标签的均匀噪声。适合试用：可以查看层误差和速度，准确率没有意义。</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>测试图像</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>训练图像</translation>
    </message>
    <message>
        <source>Noise with random labels: accuracy means nothing here. Use it to try things out.</source>
        <translation>带随机标签的噪声：准确率在此没有意义。仅供试用。</translation>
    </message>
    <message>
        <source>Use images in a folder</source>
        <translation>使用文件夹中的图像</translation>
    </message>
    <message>
        <source>Use random images</source>
        <translation>使用随机图像</translation>
    </message>
    <message>
        <source>Change the data folder</source>
        <translation>更改数据文件夹</translation>
    </message>
    <message>
        <source>Change the split</source>
        <translation>更改数据划分</translation>
    </message>
    <message>
        <source>Change the seed</source>
        <translation>更改种子</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在查看 …</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>no images found</source>
        <translation>未找到图像</translation>
    </message>
    <message>
        <source>&amp;Sample images</source>
        <translation>示例图像(&amp;S)</translation>
    </message>
    <message>
        <source>Painted images that come with Axscope: 20 classes, 32 × 32 pixels</source>
        <translation>Axscope 附带的绘制图像：20 个类别，32 × 32 像素</translation>
    </message>
    <message>
        <source>Painted 32 × 32 images that come with Axscope: stripes, dots, polygons, curves and tiles, four classes of each, varied in place, turn, light, clutter and noise. For networks that were trained on them; Help shows examples.</source>
        <translation>Axscope 附带的 32 × 32 绘制图像：条纹、圆点、多边形、曲线和拼块，每种四个类别，位置、旋转、光照、杂物和噪声各不相同。供在其上训练的网络使用；示例见“帮助”。</translation>
    </message>
    <message>
        <source>CIFAR-10 and CIFAR-100 (binary or Python version), Tiny ImageNet, or a folder of JPEG and PNG images for each class; which of them is told from what lies there.</source>
        <translation>CIFAR-10 和 CIFAR-100（二进制版或 Python 版）、Tiny ImageNet，或每个类别一个 JPEG 和 PNG 图像文件夹；具体是哪一种由文件夹内容判断。</translation>
    </message>
    <message>
        <source>Part of the data set</source>
        <translation>数据集的部分</translation>
    </message>
    <message>
        <source>Use sample images</source>
        <translation>使用示例图像</translation>
    </message>
    <message>
        <source>%1: %2 images</source>
        <translation>%1：%2 幅图像</translation>
    </message>
</context>
<context>
    <name>axscope::app::DataWindow</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as &amp;LaTeX</source>
        <translation>复制为 LaTeX(&amp;L)</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>复制为 Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Data of “%1”</source>
        <translation>“%1”的数据</translation>
    </message>
</context>
<context>
    <name>axscope::app::DependencePage</name>
    <message>
        <source>Reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>%1: I = %2 bits, purity %3</source>
        <translation>%1：I = %2 比特，纯度 %3</translation>
    </message>
    <message>
        <source>%1: I = %2 bits</source>
        <translation>%1：I = %2 比特</translation>
    </message>
    <message>
        <source>Decisions image by image were not kept for this run.</source>
        <translation>此次运行未保留逐图像的决策。</translation>
    </message>
    <message>
        <source>Difference, %1 − %2, %3</source>
        <translation>差值，%1 − %2，%3</translation>
    </message>
    <message>
        <source>Change of the share</source>
        <translation>份额的变化</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>pp</translation>
    </message>
</context>
<context>
    <name>axscope::app::DepthLines</name>
    <message>
        <source>int8 against float</source>
        <translation>int8 对比 float</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A：%1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B：%1</translation>
    </message>
    <message>
        <source>cumulative and isolated error</source>
        <translation>累积误差和隔离误差</translation>
    </message>
    <message>
        <source>isolated error</source>
        <translation>隔离误差</translation>
    </message>
    <message>
        <source>cumulative error</source>
        <translation>累积误差</translation>
    </message>
    <message>
        <source>%1 over depth</source>
        <translation>%1 随深度的变化</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>layers from the input</source>
        <translation>自输入起的层数</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>by depth</source>
        <translation>按深度</translation>
    </message>
    <message>
        <source>%1, isolated</source>
        <translation>%1，隔离</translation>
    </message>
    <message>
        <source>%1, cumulative</source>
        <translation>%1，累积</translation>
    </message>
    <message>
        <source>%1 (mean of %2 experts)</source>
        <translation>%1（%2 个专家的均值）</translation>
    </message>
    <message>
        <source>%1 (exact: no error)</source>
        <translation>%1（精确：无误差）</translation>
    </message>
    <message>
        <source>%1 (exact in %2 of %3 layers)</source>
        <translation>%1（%3 层中有 %2 层精确）</translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation>累积</translation>
    </message>
    <message>
        <source>isolated</source>
        <translation>隔离</translation>
    </message>
</context>
<context>
    <name>axscope::app::DesignControls</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Partial products that are formed (rows: bits of b, columns: bits of a; a number is the exponent of the weight):</source>
        <translation>所生成的部分积（行：b 的位，列：a 的位；数字为权值的指数）：</translation>
    </message>
    <message>
        <source>Operands</source>
        <translation>操作数</translation>
    </message>
    <message>
        <source>Unsigned: 0..255. Signed: two&apos;s complement in the circuit itself. Sign-magnitude: the unsigned circuit on |a| and |b|, the sign put back</source>
        <translation>无符号：0..255。有符号：电路本身采用补码。符号-数值：对 |a| 和 |b| 使用无符号电路，再恢复符号</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>无符号</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>有符号</translation>
    </message>
    <message>
        <source>sign-magnitude</source>
        <translation>符号-数值</translation>
    </message>
    <message>
        <source>&amp;Operands:</source>
        <translation>操作数(&amp;O)：</translation>
    </message>
</context>
<context>
    <name>axscope::app::DesignPage</name>
    <message>
        <source>&amp;Family:</source>
        <translation>族(&amp;F)：</translation>
    </message>
    <message>
        <source>Redo the change of the design</source>
        <translation>重做设计更改</translation>
    </message>
    <message>
        <source>Undo the change of the design</source>
        <translation>撤销设计更改</translation>
    </message>
    <message>
        <source>Start from a multiplier</source>
        <translation>以某个乘法器为起点</translation>
    </message>
    <message>
        <source>Takes the parameters of a circuit of the catalogue, or of a multiplier of the study that is a member of a family</source>
        <translation>采用目录中某个电路的参数，或研究中属于某个族的乘法器的参数</translation>
    </message>
    <message>
        <source>Start from a multiplier …</source>
        <translation>以某个乘法器为起点 …</translation>
    </message>
    <message>
        <source>The design&apos;s name, wherever one is asked for: in a study and on the command line</source>
        <translation>设计的名称，用于所有需要名称之处：研究中和命令行上</translation>
    </message>
    <message>
        <source>&amp;Export table …</source>
        <translation>导出乘积表(&amp;E) …</translation>
    </message>
    <message>
        <source>Writes the 65,536 products as .npy, .bin, C header or .csv</source>
        <translation>将 65,536 个乘积写为 .npy、.bin、C 头文件或 .csv</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>选择 %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>The design is computed as soon as it can be seen.</source>
        <translation>设计一旦可见即开始计算。</translation>
    </message>
    <message>
        <source>Start from %1</source>
        <translation>以 %1 为起点</translation>
    </message>
    <message>
        <source>In the study</source>
        <translation>已在研究中</translation>
    </message>
    <message>
        <source>&amp;Add to study</source>
        <translation>添加到研究(&amp;A)</translation>
    </message>
    <message>
        <source>The study has this multiplier in its list</source>
        <translation>研究的列表中已有此乘法器</translation>
    </message>
    <message>
        <source>Adds the design to the multipliers of the study, chosen for the next run</source>
        <translation>将该设计添加到研究的乘法器中，并选中用于下次运行</translation>
    </message>
    <message>
        <source>Export the table of %1</source>
        <translation>导出 %1 的乘积表</translation>
    </message>
    <message>
        <source>NumPy array (*.npy)</source>
        <translation>NumPy 数组 (*.npy)</translation>
    </message>
    <message>
        <source>Bare numbers (*.bin)</source>
        <translation>纯数值 (*.bin)</translation>
    </message>
    <message>
        <source>C header (*.h)</source>
        <translation>C 头文件 (*.h)</translation>
    </message>
    <message>
        <source>Comma-separated (*.csv)</source>
        <translation>逗号分隔 (*.csv)</translation>
    </message>
    <message>
        <source>%1 was not written: use .npy, .bin, .h or .csv</source>
        <translation>未写入 %1：请使用 .npy、.bin、.h 或 .csv</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
</context>
<context>
    <name>axscope::app::DifferenceFigures</name>
    <message>
        <source>pp</source>
        <translation>pp</translation>
    </message>
    <message>
        <source>isolated</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation>累积</translation>
    </message>
    <message>
        <source>SQNR of each layer (%1), B − A: above 0 B is more exact</source>
        <translation>各层的 SQNR（%1），B − A：大于 0 表示 B 更精确</translation>
    </message>
    <message>
        <source>Relative error of each layer (%1), B − A: below 0 B is more exact</source>
        <translation>各层的相对误差（%1），B − A：小于 0 表示 B 更精确</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>layers from the input</source>
        <translation>自输入起的层数</translation>
    </message>
    <message>
        <source>SQNR, B − A</source>
        <translation>SQNR，B − A</translation>
    </message>
    <message>
        <source>RMSE / σ, B − A</source>
        <translation>RMSE / σ，B − A</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>mean of the experts</source>
        <translation>专家的均值</translation>
    </message>
    <message>
        <source>B − A, experts faint beside their mean</source>
        <translation>B − A，各专家以浅色显示在其均值旁</translation>
    </message>
    <message>
        <source>Shift rate of each MoE layer, B − A: above 0 B moves more decisions</source>
        <translation>各 MoE 层的偏移率，B − A：大于 0 表示 B 使更多决策偏移</translation>
    </message>
    <message>
        <source>MoE layer</source>
        <translation>MoE 层</translation>
    </message>
    <message>
        <source>Shift rate, B − A</source>
        <translation>偏移率，B − A</translation>
    </message>
    <message>
        <source>Load of each expert, B − A</source>
        <translation>各专家的负载，B − A</translation>
    </message>
    <message>
        <source>Share of choices, B − A</source>
        <translation>选择份额，B − A</translation>
    </message>
    <message>
        <source>expert %1</source>
        <translation>专家 %1</translation>
    </message>
    <message>
        <source>Top-1 accuracy of each class, B − A: below 0 B loses</source>
        <translation>各类别的 top-1 准确率，B − A：小于 0 表示 B 更差</translation>
    </message>
    <message>
        <source>Class, by difference</source>
        <translation>类别，按差值排序</translation>
    </message>
    <message>
        <source>Top-1, B − A</source>
        <translation>top-1，B − A</translation>
    </message>
</context>
<context>
    <name>axscope::app::DifferencePage</name>
    <message>
        <source>Cumulative</source>
        <translation>累积</translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>Cumulative: each layer gets what the layers before it made of the image. Isolated: it gets the reference&apos;s input, so that only its own multipliers speak.</source>
        <translation>累积：每层的输入是前面各层对图像的处理结果。隔离：每层得到参考的输入，因此只体现该层自身乘法器的影响。</translation>
    </message>
    <message>
        <source>&amp;Errors:</source>
        <translation>误差(&amp;E)：</translation>
    </message>
    <message>
        <source>There is no difference to draw for this view: look at A and B side by side.</source>
        <translation>此视图没有可绘制的差值：请并排查看 A 和 B。</translation>
    </message>
    <message>
        <source>Choose two runs, A and B, to see their difference.</source>
        <translation>请选择两次运行 A 和 B 以查看其差值。</translation>
    </message>
    <message>
        <source>A and B have no layer in common.</source>
        <translation>A 和 B 没有共同的层。</translation>
    </message>
    <message>
        <source>A and B must both have experts for their routing to be compared.</source>
        <translation>A 和 B 都必须带有专家，才能比较其路由。</translation>
    </message>
    <message>
        <source>A and B have no MoE layer of the same name and size in common.</source>
        <translation>A 和 B 没有名称和大小都相同的 MoE 层。</translation>
    </message>
    <message>
        <source>The classes can be compared where A and B saw the same labelled images and the study holds what became of each.</source>
        <translation>只有当 A 和 B 使用相同的带标签图像，且研究保存了每幅图像的结果时，才能比较各类别。</translation>
    </message>
</context>
<context>
    <name>axscope::app::DropOverlay</name>
    <message>
        <source>Drop to add to the study</source>
        <translation>拖放以添加到研究</translation>
    </message>
    <message>
        <source>Checkpoints (.safetensors, .index.json, .pt, .pth), product tables (.npy, .bin, .txt, .csv, .h), circuits (.c, .v), a folder of images, a ranges file (.json) or a study (.axs)</source>
        <translation>检查点（.safetensors、.index.json、.pt、.pth）、乘积表（.npy、.bin、.txt、.csv、.h）、电路（.c、.v）、图像文件夹、范围文件 (.json) 或研究 (.axs)</translation>
    </message>
</context>
<context>
    <name>axscope::app::DropScale</name>
    <message>
        <source>Colour of a cell: top-1 accuracy lost in percentage points, multipliers against int8 and int8 against float</source>
        <translation>单元格颜色：损失的 Top-1 准确率（百分点），乘法器相对 int8，int8 相对 float</translation>
    </message>
    <message>
        <source>Legend: from no accuracy lost to %1 points or more</source>
        <translation>图例：从无准确率损失到 %1 个百分点或更多</translation>
    </message>
    <message>
        <source>Top-1 lost, percentage points</source>
        <translation>Top-1 损失，百分点</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 或更多</translation>
    </message>
</context>
<context>
    <name>axscope::app::EmulationSection</name>
    <message>
        <source>What is approximated</source>
        <translation>近似对象</translation>
    </message>
    <message>
        <source>&amp;First layer</source>
        <translation>第一层(&amp;F)</translation>
    </message>
    <message>
        <source>Layer of the class &amp;scores</source>
        <translation>类别得分层(&amp;S)</translation>
    </message>
    <message>
        <source>Ro&amp;uters</source>
        <translation>路由器(&amp;U)</translation>
    </message>
    <message>
        <source>Attention &amp;products</source>
        <translation>注意力乘积(&amp;P)</translation>
    </message>
    <message>
        <source>Assignment file (.json)</source>
        <translation>分配文件（.json）</translation>
    </message>
    <message>
        <source>Choose a file that gives layers multipliers of their own</source>
        <translation>选择为各层指定专用乘法器的文件</translation>
    </message>
    <message>
        <source>The layer that sees the images goes through the multiplier too</source>
        <translation>直接处理图像的层也通过乘法器计算</translation>
    </message>
    <message>
        <source>The last layer goes through the multiplier too</source>
        <translation>最后一层也通过乘法器计算</translation>
    </message>
    <message>
        <source>The scores that choose experts are computed by the multiplier, not in float32</source>
        <translation>选择专家的得分由乘法器计算，而不是 float32</translation>
    </message>
    <message>
        <source>Q times K and A times V are computed by the multiplier, not in float32</source>
        <translation>Q 乘 K 和 A 乘 V 由乘法器计算，而不是 float32</translation>
    </message>
    <message>
        <source>Exact in int8</source>
        <translation>精确 int8</translation>
    </message>
    <message>
        <source>In float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>How layers are computed that are not approximated</source>
        <translation>未近似的层如何计算</translation>
    </message>
    <message>
        <source>Activation × weight</source>
        <translation>激活值 × 权重</translation>
    </message>
    <message>
        <source>Weight × activation</source>
        <translation>权重 × 激活值</translation>
    </message>
    <message>
        <source>Which operand is the multiplier&apos;s first: many multipliers do not commute</source>
        <translation>哪个操作数是乘法器的第一个操作数：许多乘法器不满足交换律</translation>
    </message>
    <message>
        <source>Through the multiplier</source>
        <translation>通过乘法器</translation>
    </message>
    <message>
        <source>Skipped: adds 0</source>
        <translation>跳过：加 0</translation>
    </message>
    <message>
        <source>Some multipliers do not return 0 for 0 × w; hardware may skip the padding</source>
        <translation>有些乘法器对 0 × w 不返回 0；硬件可以跳过填充</translation>
    </message>
    <message>
        <source>One scale per channel</source>
        <translation>每通道一个缩放因子</translation>
    </message>
    <message>
        <source>One scale per layer</source>
        <translation>每层一个缩放因子</translation>
    </message>
    <message>
        <source>How the weights are rounded to 8 bits</source>
        <translation>权重如何舍入到 8 位</translation>
    </message>
    <message>
        <source>Folded into the weights</source>
        <translation>折叠到权重中</translation>
    </message>
    <message>
        <source>Separate, in float32</source>
        <translation>单独计算，float32</translation>
    </message>
    <message>
        <source>Folding changes the weights before they are rounded</source>
        <translation>折叠会在舍入之前改变权重</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>其余部分</translation>
    </message>
    <message>
        <source>Operands</source>
        <translation>操作数</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>Change what is approximated</source>
        <translation>更改近似对象</translation>
    </message>
    <message>
        <source>Change how the rest is computed</source>
        <translation>更改其余部分的计算方式</translation>
    </message>
    <message>
        <source>Change the operand order</source>
        <translation>更改操作数顺序</translation>
    </message>
    <message>
        <source>Change the padding</source>
        <translation>更改填充</translation>
    </message>
    <message>
        <source>Change the scales of the weights</source>
        <translation>更改权重的缩放因子</translation>
    </message>
    <message>
        <source>Change the batch norm</source>
        <translation>更改批归一化</translation>
    </message>
    <message>
        <source>Change the assignment file</source>
        <translation>更改分配文件</translation>
    </message>
    <message>
        <source>By kind of layer</source>
        <translation>按层的类型</translation>
    </message>
    <message numerus="yes">
        <source>and %n rule(s) of the study file</source>
        <translation>
            <numerusform>以及研究文件中的 %n 条规则</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::ErrorColors</name>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>%1 % and less</source>
        <translation>%1 % 及以下</translation>
    </message>
    <message>
        <source>%1 dB and more</source>
        <translation>%1 dB 及以上</translation>
    </message>
    <message>
        <source>%1 % and more</source>
        <translation>%1 % 及以上</translation>
    </message>
    <message>
        <source>0 and less</source>
        <translation>0 及以下</translation>
    </message>
</context>
<context>
    <name>axscope::app::ErrorMapFigure</name>
    <message>
        <source>Error of %1</source>
        <translation>%1 的误差</translation>
    </message>
    <message>
        <source>Heat map of the error of %1 over both operands, colours from -%2 to %2</source>
        <translation>%1 的误差在两个操作数上的热图，颜色从 -%2 到 %2</translation>
    </message>
    <message>
        <source>Error e</source>
        <translation>误差 e</translation>
    </message>
    <message>
        <source>product units</source>
        <translation>乘积单位</translation>
    </message>
    <message>
        <source>Weight b</source>
        <translation>权重 b</translation>
    </message>
    <message>
        <source>integer code</source>
        <translation>整数码</translation>
    </message>
    <message>
        <source>Activation a</source>
        <translation>激活值 a</translation>
    </message>
    <message>
        <source>%1: a = %2, b = %3, exact %4, product %5, error %6</source>
        <translation>%1：a = %2，b = %3，精确值 %4，乘积 %5，误差 %6</translation>
    </message>
    <message>
        <source>, relative error %1</source>
        <translation>，相对误差 %1</translation>
    </message>
    <message>
        <source>%1 minus %2</source>
        <translation>%1 减 %2</translation>
    </message>
    <message>
        <source>Heat map of the products of %1 minus those of %2 over both operands, colours from -%3 to %3</source>
        <translation>%1 的乘积减去 %2 的乘积在两个操作数上的热图，颜色从 -%3 到 %3</translation>
    </message>
    <message>
        <source>a = %1, b = %2: %3 gives %4, %5 gives %6, difference %7</source>
        <translation>a = %1，b = %2：%3 得 %4，%5 得 %6，差值 %7</translation>
    </message>
    <message>
        <source>Difference d</source>
        <translation>差值 d</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>product</source>
        <translation>乘积</translation>
    </message>
    <message>
        <source>error</source>
        <translation>误差</translation>
    </message>
</context>
<context>
    <name>axscope::app::ErrorMapGrid</name>
    <message>
        <source>In brackets: the error relative to the magnitude of the exact product</source>
        <translation>括号内：相对于精确乘积绝对值的误差</translation>
    </message>
    <message>
        <source>&amp;Same scale</source>
        <translation>统一色标(&amp;S)</translation>
    </message>
    <message>
        <source>One colour scale for all, so that sizes compare; otherwise each multiplier fills its own</source>
        <translation>所有误差图共用一个色标，便于比较大小；否则每个乘法器各自占满其色标</translation>
    </message>
    <message>
        <source>Operands whose products are written below the maps; a click into a map takes those there</source>
        <translation>其乘积写在误差图下方的操作数；单击误差图则采用所单击处的操作数</translation>
    </message>
    <message>
        <source>Operand &amp;a:</source>
        <translation>操作数 a(&amp;A)：</translation>
    </message>
    <message>
        <source>Operand &amp;b:</source>
        <translation>操作数 b(&amp;B)：</translation>
    </message>
    <message>
        <source>Point at the map to read products.</source>
        <translation>将指针移到误差图上以读取乘积。</translation>
    </message>
    <message>
        <source>a = %1, b = %2: no operands of this multiplier (%3 to %4)</source>
        <translation>a = %1，b = %2：不是此乘法器的操作数（%3 至 %4）</translation>
    </message>
    <message>
        <source>a = %1, b = %2: exact %3, product %4, error %5</source>
        <translation>a = %1，b = %2：精确值 %3，乘积 %4，误差 %5</translation>
    </message>
</context>
<context>
    <name>axscope::app::ErrorMeasure</name>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>Relative RMSE</source>
        <translation>相对 RMSE</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Cosine similarity</source>
        <translation>余弦相似度</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Signal to quantisation noise ratio, 20 log₁₀(|y| / |y − ỹ|) in dB, over all outputs y of the layer</source>
        <translation>信号与量化噪声比，20 log₁₀(|y| / |y − ỹ|)，单位 dB，对该层的所有输出 y 计算</translation>
    </message>
    <message>
        <source>Root of the mean squared error over the standard deviation of the reference&apos;s outputs y</source>
        <translation>均方误差的平方根除以参考输出 y 的标准差</translation>
    </message>
    <message>
        <source>Mean squared error, mean of (ỹ − y)², in squared units of the activation</source>
        <translation>均方误差，(ỹ − y)² 的均值，以激活值单位的平方计</translation>
    </message>
    <message>
        <source>Cosine of the angle between the outputs, y·ỹ / (|y| |ỹ|): 1 where they point the same way</source>
        <translation>输出之间夹角的余弦，y·ỹ / (|y| |ỹ|)：方向相同时为 1</translation>
    </message>
    <message>
        <source>Mean error, mean of (ỹ − y), in units of the activation</source>
        <translation>平均误差，(ỹ − y) 的均值，以激活值单位计</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>activation units²</source>
        <translation>激活值单位²</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>平均误差</translation>
    </message>
    <message>
        <source>activation units</source>
        <translation>激活值单位</translation>
    </message>
    <message>
        <source>SQNR dB</source>
        <translation>SQNR dB</translation>
    </message>
    <message>
        <source>RMSE/std %</source>
        <translation>RMSE/std %</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>Lowest SQNR of the layers below</source>
        <translation>下属各层的最低 SQNR</translation>
    </message>
    <message>
        <source>Largest relative RMSE of the layers below</source>
        <translation>下属各层的最大相对 RMSE</translation>
    </message>
    <message>
        <source>Largest MSE of the layers below</source>
        <translation>下属各层的最大 MSE</translation>
    </message>
    <message>
        <source>Lowest cosine similarity of the layers below</source>
        <translation>下属各层的最低余弦相似度</translation>
    </message>
    <message>
        <source>Largest bias of the layers below</source>
        <translation>下属各层的最大偏差</translation>
    </message>
</context>
<context>
    <name>axscope::app::ExpertPathFigure</name>
    <message>
        <source>Experts chosen in %1 MoE layers by %2 runs</source>
        <translation>%2 次运行在 %1 个 MoE 层中选择的专家</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>门控</translation>
    </message>
    <message>
        <source>MoE layer</source>
        <translation>MoE 层</translation>
    </message>
    <message>
        <source>Expert (index)</source>
        <translation>专家（编号）</translation>
    </message>
    <message>
        <source>%1, expert %2: gate of %3 %4</source>
        <translation>%1，专家 %2：%3 的门控 %4</translation>
    </message>
    <message>
        <source>; chosen by %1</source>
        <translation>；被 %1 选择</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>gate of %1</source>
        <translation>%1 的门控</translation>
    </message>
    <message>
        <source>chosen by %1</source>
        <translation>由 %1 选中</translation>
    </message>
</context>
<context>
    <name>axscope::app::ExportAllDialog</name>
    <message>
        <source>Browse …</source>
        <translation>浏览 …</translation>
    </message>
    <message>
        <source>Res&amp;ults as JSON and CSV</source>
        <translation>结果，JSON 和 CSV(&amp;U)</translation>
    </message>
    <message>
        <source>T&amp;ables for papers as LaTeX, Markdown and CSV</source>
        <translation>论文用表格，LaTeX、Markdown 和 CSV(&amp;A)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>全部导出</translation>
    </message>
    <message>
        <source>Run the study first</source>
        <translation>请先运行研究</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>文件夹(&amp;F)：</translation>
    </message>
    <message>
        <source>Plots as:</source>
        <translation>图的格式：</translation>
    </message>
    <message>
        <source>And:</source>
        <translation>以及：</translation>
    </message>
    <message>
        <source>Folder for the plots</source>
        <translation>存放图的文件夹</translation>
    </message>
    <message>
        <source>There are no plots yet: choose multipliers or run the study.</source>
        <translation>还没有图：请选择乘法器或运行研究。</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>请至少选择一种格式。</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>请选择文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%n plot file(s) will be written, and manifest.json, which says what every file is. Files of the same name are replaced.</source>
        <translation>
            <numerusform>将写入 %n 个图文件，以及说明每个文件内容的 manifest.json。同名文件将被替换。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be written. %1</source>
        <translation>
            <numerusform>有 %n 个文件无法写入。%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::ExportDialog</name>
    <message>
        <source>Export “%1”</source>
        <translation>导出“%1”</translation>
    </message>
    <message>
        <source>PDF, vector graphics</source>
        <translation>PDF，矢量图</translation>
    </message>
    <message>
        <source>SVG, vector graphics</source>
        <translation>SVG，矢量图</translation>
    </message>
    <message>
        <source>PNG, picture</source>
        <translation>PNG，位图</translation>
    </message>
    <message>
        <source>CSV, the numbers behind the plot</source>
        <translation>CSV，图背后的数据</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>Preview of the exported figure</source>
        <translation>导出图的预览</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy what the preview shows</source>
        <translation>复制预览所示内容</translation>
    </message>
    <message>
        <source>F&amp;ile:</source>
        <translation>文件(&amp;I)：</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>未保存。%1</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>%1 文件 (*.%2)</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation>%1 行，%2 列</translation>
    </message>
</context>
<context>
    <name>axscope::app::FindingCards</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 pp</source>
        <comment>percentage points</comment>
        <translation>%1 pp</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Top-1, percentage points with 95 % intervals; %1 images, paired</source>
        <translation>Top-1，百分点，附 95 % 区间；%1 幅图像，配对</translation>
    </message>
    <message>
        <source>Top-1, percentage points with 95 % intervals; %1 images</source>
        <translation>Top-1，百分点，附 95 % 区间；%1 幅图像</translation>
    </message>
    <message>
        <source>What the abstract of AxMoE (Shende, Traiola, Ananthanarayanan, arXiv:2605.04754, 2026) finds, asked of each architecture of this study. What a 95 % interval cannot tell from nothing counts as noise.</source>
        <translation>AxMoE 摘要（Shende、Traiola、Ananthanarayanan，arXiv:2605.04754，2026）的结论，逐一检验本研究中的每种架构。95 % 区间无法与零区分的差异视为噪声。</translation>
    </message>
</context>
<context>
    <name>axscope::app::Findings</name>
    <message>
        <source>Retrained networks: %1 with full recovery, %2 with partial, %3 with none. Combinations measured without retraining: %4.</source>
        <translation>再训练的网络：%1 个完全恢复，%2 个部分恢复，%3 个未恢复。未再训练而测量的组合：%4。</translation>
    </message>
    <message>
        <source>full</source>
        <comment>recovery</comment>
        <translation>完全</translation>
    </message>
    <message>
        <source>partial</source>
        <comment>recovery</comment>
        <translation>部分</translation>
    </message>
    <message>
        <source>none</source>
        <comment>recovery</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>holds</source>
        <comment>verdict</comment>
        <translation>成立</translation>
    </message>
    <message>
        <source>does not hold</source>
        <comment>verdict</comment>
        <translation>不成立</translation>
    </message>
    <message>
        <source>within noise</source>
        <comment>verdict</comment>
        <translation>在噪声范围内</translation>
    </message>
    <message>
        <source>not measured</source>
        <comment>verdict</comment>
        <translation>未测量</translation>
    </message>
    <message>
        <source>Without retraining, the dense network loses least.</source>
        <translation>未再训练时，稠密网络损失最小。</translation>
    </message>
    <message>
        <source>Without retraining, all topologies lose comparably.</source>
        <translation>未再训练时，所有拓扑的损失相近。</translation>
    </message>
    <message>
        <source>Retraining recovers the whole loss, with every multiplier and in every topology.</source>
        <translation>对每个乘法器和每种拓扑，再训练都能恢复全部损失。</translation>
    </message>
    <message>
        <source>Retraining recovers moderate multipliers&apos; loss; aggressive ones&apos; only with cluster routing.</source>
        <translation>再训练能恢复温和乘法器的损失；激进乘法器的损失仅在聚类路由下才能恢复。</translation>
    </message>
    <message>
        <source>Retraining recovers moderate multipliers&apos; loss, and not that of aggressive ones.</source>
        <translation>再训练能恢复温和乘法器的损失，但不能恢复激进乘法器的损失。</translation>
    </message>
    <message>
        <source>How much of the loss retraining recovers varies with topology and multiplier.</source>
        <translation>再训练恢复多少损失因拓扑和乘法器而异。</translation>
    </message>
    <message>
        <source>With aggressive multipliers, hard MoE is more accurate than dense at equal cost.</source>
        <translation>使用激进乘法器时，在相同成本下硬路由 MoE 比稠密网络更准确。</translation>
    </message>
    <message>
        <source>No dense network of this architecture was measured.</source>
        <translation>未测量此架构的稠密网络。</translation>
    </message>
    <message>
        <source>No hard mixture of experts of this architecture was measured.</source>
        <translation>未测量此架构的硬路由混合专家。</translation>
    </message>
    <message>
        <source>No mixture of experts was measured with the multipliers of the dense network, or all networks guess.</source>
        <translation>没有以稠密网络所用的乘法器测量过混合专家，或所有网络都只是随机猜测。</translation>
    </message>
    <message>
        <source>No retrained checkpoint of this architecture is in the study.</source>
        <translation>研究中没有此架构的再训练检查点。</translation>
    </message>
    <message>
        <source>No aggressive multiplier was measured with both networks.</source>
        <translation>没有激进乘法器在两种网络上都测量过。</translation>
    </message>
    <message>
        <source>The costs are not known, or differ by more than 2 %.</source>
        <translation>成本未知，或相差超过 2 %。</translation>
    </message>
    <message>
        <source>Every mixture of experts loses more than the dense network.</source>
        <translation>每个混合专家的损失都大于稠密网络。</translation>
    </message>
    <message>
        <source>A mixture of experts loses less than the dense network.</source>
        <translation>有一个混合专家的损失小于稠密网络。</translation>
    </message>
    <message>
        <source>Not every mixture&apos;s loss can be told from the dense network&apos;s.</source>
        <translation>并非每个混合专家的损失都能与稠密网络的区分开。</translation>
    </message>
    <message>
        <source>All losses are within 5 points of the dense network&apos;s.</source>
        <translation>所有损失与稠密网络的损失相差不超过 5 个百分点。</translation>
    </message>
    <message>
        <source>The loss of a topology is more than 5 points from the dense network&apos;s.</source>
        <translation>有一种拓扑的损失与稠密网络的相差超过 5 个百分点。</translation>
    </message>
    <message>
        <source>An interval reaches beyond 5 points.</source>
        <translation>有一个区间超出 5 个百分点。</translation>
    </message>
    <message>
        <source>Hard MoE is more accurate.</source>
        <translation>硬路由 MoE 更准确。</translation>
    </message>
    <message>
        <source>The dense network is more accurate.</source>
        <translation>稠密网络更准确。</translation>
    </message>
    <message>
        <source>The difference cannot be told from nothing.</source>
        <translation>差异无法与零区分。</translation>
    </message>
    <message numerus="yes">
        <source>loss of %1 minus loss of dense, mean over %n multiplier(s)</source>
        <translation>
            <numerusform>%1 的损失减去稠密的损失，对 %n 个乘法器取平均</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: int8 minus retrained (loss that is left)</source>
        <translation>%1，%2：int8 减再训练后（剩余的损失）</translation>
    </message>
    <message numerus="yes">
        <source>hard minus dense, mean over %n multiplier(s)</source>
        <translation>
            <numerusform>硬减稠密，对 %n 个乘法器取平均</numerusform>
        </translation>
    </message>
    <message>
        <source>hard minus dense, %1</source>
        <translation>硬减稠密，%1</translation>
    </message>
    <message>
        <source>full recovery</source>
        <translation>完全恢复</translation>
    </message>
    <message>
        <source>partial recovery</source>
        <translation>部分恢复</translation>
    </message>
    <message>
        <source>no recovery</source>
        <translation>未恢复</translation>
    </message>
    <message>
        <source>both retrained</source>
        <translation>两者均经再训练</translation>
    </message>
    <message>
        <source>neither retrained</source>
        <translation>两者均未再训练</translation>
    </message>
    <message>
        <source>Add a dense checkpoint of this architecture, and run the study again.</source>
        <translation>请添加此架构的稠密检查点，并再次运行研究。</translation>
    </message>
    <message>
        <source>Add a checkpoint with hard routing of this architecture, and run the study again.</source>
        <translation>请添加此架构的硬路由检查点，并再次运行研究。</translation>
    </message>
    <message>
        <source>Add a checkpoint with experts of this architecture, or milder multipliers, and run the study again.</source>
        <translation>请添加此架构的带专家的检查点，或更温和的乘法器，并再次运行研究。</translation>
    </message>
    <message>
        <source>Retrain a checkpoint for one of the multipliers (Run &gt; Retrain under approximation), and run the study again.</source>
        <translation>请为其中一个乘法器再训练一个检查点（运行 &gt; 近似下再训练），并再次运行研究。</translation>
    </message>
    <message>
        <source>Choose a multiplier whose mean relative error is 10 % or more, such as mul8s_1L1G, and run the study again.</source>
        <translation>请选择平均相对误差不低于 10 % 的乘法器，例如 mul8s_1L1G，并再次运行研究。</translation>
    </message>
    <message>
        <source>Choose multipliers of the catalogue, whose power is known, and networks with equally many active multiply-accumulates.</source>
        <translation>请选择目录中功耗已知的乘法器，以及活跃乘加次数相同的网络。</translation>
    </message>
</context>
<context>
    <name>axscope::app::FoldingLabel</name>
    <message>
        <source>Show one line of it</source>
        <translation>只显示一行</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>全部显示</translation>
    </message>
</context>
<context>
    <name>axscope::app::GatePage</name>
    <message>
        <source>Gate mass shift, %1 − %2, %3</source>
        <translation>门控概率质量偏移，%1 − %2，%3</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>index</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Gate mass shift</source>
        <translation>门控概率质量偏移</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>pp</translation>
    </message>
    <message>
        <source>Mean gate probability of the expert in the candidate minus that in the reference, in percentage points (pp).</source>
        <translation>专家在候选中的平均门控概率减去在参考中的平均门控概率，以百分点 (pp) 计。</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>KL 散度</translation>
    </message>
    <message>
        <source>Jensen-Shannon divergence</source>
        <translation>Jensen-Shannon 散度</translation>
    </message>
    <message>
        <source>L1 distance</source>
        <translation>L1 距离</translation>
    </message>
    <message>
        <source>Mean over decisions of KL(p, p̃) = Σ p ln(p / p̃), in nats</source>
        <translation>KL(p, p̃) = Σ p ln(p / p̃) 对决策的均值，单位 nat</translation>
    </message>
    <message>
        <source>Mean over decisions of [KL(p, m) + KL(p̃, m)] / 2 with m = (p + p̃) / 2, in nats; at most ln 2 = 0.693</source>
        <translation>[KL(p, m) + KL(p̃, m)] / 2 对决策的均值，其中 m = (p + p̃) / 2，单位 nat；最大为 ln 2 = 0.693</translation>
    </message>
    <message>
        <source>Mean over decisions of Σ |p − p̃|, at most 2</source>
        <translation>Σ |p − p̃| 对决策的均值，最大为 2</translation>
    </message>
    <message>
        <source>How far the gate probabilities p̃ of the candidate are from those p of the reference, mean over decisions: KL = Σ p ln(p / p̃); JS = [KL(p, m) + KL(p̃, m)] / 2 with m = (p + p̃) / 2; L1 = Σ |p − p̃|. Click, or use the arrow keys, to select a run and a layer.</source>
        <translation>候选的门控概率 p̃ 与参考的门控概率 p 的距离，对决策取均值：KL = Σ p ln(p / p̃)；JS = [KL(p, m) + KL(p̃, m)] / 2，其中 m = (p + p̃) / 2；L1 = Σ |p − p̃|。单击或用方向键选择运行和层。</translation>
    </message>
    <message>
        <source>Distance between the gate probabilities p of the reference and p̃ of the candidate</source>
        <translation>参考的门控概率 p 与候选的门控概率 p̃ 之间的距离</translation>
    </message>
    <message>
        <source>&amp;Distance between gates:</source>
        <translation>门控之间的距离(&amp;D)：</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>折线</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>JS divergence of gates</source>
        <translation>门控的 JS 散度</translation>
    </message>
    <message>
        <source>Mean JS(p, p̃)</source>
        <translation>平均 JS(p, p̃)</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nat</translation>
    </message>
    <message>
        <source>L1 distance of gates</source>
        <translation>门控的 L1 距离</translation>
    </message>
    <message>
        <source>Mean |p − p̃|₁</source>
        <translation>平均 |p − p̃|₁</translation>
    </message>
    <message>
        <source>KL divergence of gates</source>
        <translation>门控的 KL 散度</translation>
    </message>
    <message>
        <source>Mean KL(p, p̃)</source>
        <translation>平均 KL(p, p̃)</translation>
    </message>
    <message>
        <source>Cluster routing takes the nearest centroid: it has no gate probabilities. Its distances are under Margins.</source>
        <translation>聚类路由取最近的质心：没有门控概率。其距离见“裕度”。</translation>
    </message>
    <message>
        <source>No gate divergence was recorded.</source>
        <translation>未记录门控散度。</translation>
    </message>
</context>
<context>
    <name>axscope::app::HeadlessRun</name>
    <message>
        <source>interrupted; nothing was written</source>
        <translation>已中断；未写入任何内容</translation>
    </message>
    <message>
        <source>%1 files written to %2</source>
        <translation>已将 %1 个文件写入 %2</translation>
    </message>
    <message>
        <source>%1 The results stored in the study are written.</source>
        <translation>%1 将写出研究中保存的结果。</translation>
    </message>
</context>
<context>
    <name>axscope::app::HeatMapFigure</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 = %2, %3 = %4: %5</source>
        <translation>%1 = %2，%3 = %4：%5</translation>
    </message>
    <message>
        <source>Heat map of %1: %2 by %3</source>
        <translation>%1 的热图：%2 × %3</translation>
    </message>
    <message>
        <source>. Selected: %1</source>
        <translation>。已选：%1</translation>
    </message>
</context>
<context>
    <name>axscope::app::HelpWindow</name>
    <message>
        <source>en</source>
        <extracomment>The language of the built-in help page to show: &quot;en&quot;, &quot;de&quot;, &quot;fr&quot; or &quot;zh&quot;</extracomment>
        <translation>zh</translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation>入门</translation>
    </message>
</context>
<context>
    <name>axscope::app::HistogramFigure</name>
    <message>
        <source>Histogram of %1 over %2</source>
        <translation>%1 在%2上的直方图</translation>
    </message>
    <message>
        <source>Share of each group</source>
        <translation>各组内的份额</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation>%1 %2（%3）</translation>
    </message>
    <message>
        <source>%1 from %2 to %3: %4</source>
        <translation>%1 从 %2 到 %3：%4</translation>
    </message>
    <message>
        <source>from</source>
        <comment>the lower end of a bin</comment>
        <translation>起</translation>
    </message>
    <message>
        <source>to</source>
        <comment>the upper end of a bin</comment>
        <translation>止</translation>
    </message>
</context>
<context>
    <name>axscope::app::IdentityFigure</name>
    <message>
        <source>%1 against %2, points: %3</source>
        <translation>%1 对 %2，点数：%3</translation>
    </message>
    <message>
        <source>not drawn, zero or undefined: %1</source>
        <translation>未绘制（为零或未定义）：%1</translation>
    </message>
    <message>
        <source>%1 %2, %3 %4</source>
        <translation>%1 %2，%3 %4</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>point</source>
        <translation>点</translation>
    </message>
</context>
<context>
    <name>axscope::app::InspectionPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the list of images</source>
        <translation>返回图像列表</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一幅</translation>
    </message>
    <message>
        <source>Previous image of the list</source>
        <translation>列表中的上一幅图像</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一幅</translation>
    </message>
    <message>
        <source>Next image of the list</source>
        <translation>列表中的下一幅图像</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>复制图像</translation>
    </message>
    <message>
        <source>Copy the image in its own size to the clipboard</source>
        <translation>将图像以原始尺寸复制到剪贴板</translation>
    </message>
    <message>
        <source>Steps of the network</source>
        <translation>网络的各步骤</translation>
    </message>
    <message>
        <source>The image cannot be inspected: %1</source>
        <translation>无法检视图像：%1</translation>
    </message>
    <message>
        <source>No image is inspected</source>
        <translation>未检视任何图像</translation>
    </message>
    <message>
        <source>The images and networks of this result are not at hand, so there is nothing to look into. Open its study and run it.</source>
        <translation>此结果的图像和网络不在手边，因此无法检视。请打开其研究并运行。</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>图像 %1</translation>
    </message>
    <message>
        <source>%1: %2   %3: %4   (%5 of %6 in the list)</source>
        <translation>%1：%2   %3：%4   （列表中第 %5 幅，共 %6 幅）</translation>
    </message>
    <message>
        <source>The data set has changed since the study was run: image %1 now has another label.</source>
        <translation>研究运行之后数据集已改变：图像 %1 现在的标签不同。</translation>
    </message>
    <message>
        <source>This image now gets another answer than in the study: files or settings have changed.</source>
        <translation>此图像现在的预测与研究中的不同：文件或设置已改变。</translation>
    </message>
    <message>
        <source>This network has no experts</source>
        <translation>此网络没有专家</translation>
    </message>
    <message>
        <source>Five best classes of each run</source>
        <translation>各次运行得分最高的五个类别</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Experts and gates of %1, token %2</source>
        <translation>%1 的专家和门控，token %2</translation>
    </message>
    <message>
        <source>Experts and gates of %1</source>
        <translation>%1 的专家和门控</translation>
    </message>
    <message>
        <source>Computing …</source>
        <translation>正在计算 …</translation>
    </message>
</context>
<context>
    <name>axscope::app::Inspector</name>
    <message>
        <source>class %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 of %2 tokens moved</source>
        <translation>%2 个 token 中 %1 个移动</translation>
    </message>
    <message>
        <source>Class %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>These results keep nothing of single images.</source>
        <translation>这些结果未保留单幅图像的信息。</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Images measured so far that have this label</source>
        <translation>目前已测量的属于此标签的图像</translation>
    </message>
    <message>
        <source>Share of the class&apos;s images whose best class is this label</source>
        <translation>该类图像中最佳类别为此标签的比例</translation>
    </message>
    <message>
        <source>Top-1, reference</source>
        <translation>Top-1，参考</translation>
    </message>
    <message>
        <source>Top-1</source>
        <translation>Top-1</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>图像 %1</translation>
    </message>
    <message>
        <source>Not measured yet, or these results keep nothing of single images.</source>
        <translation>尚未测量，或这些结果未保留单幅图像的信息。</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>The reference&apos;s best class and its softmax probability; ✓ where right</source>
        <translation>参考的最佳类别及其 softmax 概率；正确时标 ✓</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>This run&apos;s best class and its softmax probability; ✓ where right</source>
        <translation>此次运行的最佳类别及其 softmax 概率；正确时标 ✓</translation>
    </message>
    <message>
        <source>Label&apos;s rank</source>
        <translation>标签的名次</translation>
    </message>
    <message>
        <source>1: the label is the best class of this run</source>
        <translation>1：标签就是此次运行的最佳类别</translation>
    </message>
    <message>
        <source>Expert in %1</source>
        <translation>%1 中的专家</translation>
    </message>
    <message>
        <source>The reference&apos;s expert → this run&apos;s, one number where they agree</source>
        <translation>参考的专家 → 此次运行的专家，一致时只写一个编号</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>Runs A and B</source>
        <translation>运行 A 与 B</translation>
    </message>
    <message>
        <source>Run A</source>
        <translation>运行 A</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>算术</translation>
    </message>
    <message>
        <source>int8: 8-bit weights and activations with exact products. A multiplier&apos;s name: the same with each product from its table.</source>
        <translation>int8：8 位权重与激活，精确乘积。乘法器名称：同样如此，但每个乘积取自其乘积表。</translation>
    </message>
    <message>
        <source>Not run yet.</source>
        <translation>尚未运行。</translation>
    </message>
    <message>
        <source>Images measured so far</source>
        <translation>目前已测量的图像</translation>
    </message>
    <message>
        <source>Share of images whose best class is the label</source>
        <translation>最佳类别为标签的图像比例</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Wilson score interval of top-1</source>
        <translation>Top-1 的 Wilson 区间</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Top-5</source>
        <translation>Top-5</translation>
    </message>
    <message>
        <source>Share of images whose label is among the five best classes</source>
        <translation>标签位于前五个最佳类别之中的图像比例</translation>
    </message>
    <message>
        <source>Same as reference</source>
        <translation>与参考一致</translation>
    </message>
    <message>
        <source>Share of images with the reference&apos;s best class: int8 for multipliers, float for int8</source>
        <translation>最佳类别与参考相同的图像比例：乘法器以 int8 为参考，int8 以 float 为参考</translation>
    </message>
    <message>
        <source>McNemar p</source>
        <translation>McNemar p</translation>
    </message>
    <message>
        <source>Exact two-sided McNemar test against the reference: how likely right and wrong answers would differ this much by chance</source>
        <translation>相对参考的精确双侧 McNemar 检验：正误答案的如此差异由偶然产生的概率</translation>
    </message>
    <message>
        <source>&lt; 0.0001</source>
        <translation>&lt; 0.0001</translation>
    </message>
    <message>
        <source>Top-1, routing frozen</source>
        <translation>Top-1，冻结路由</translation>
    </message>
    <message>
        <source>Top-1 with int8&apos;s choice of experts forced on the run: what is left of the loss is value error</source>
        <translation>强制此次运行采用 int8 的专家选择时的 Top-1：剩余的损失即数值误差</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Normalised inference cost: power of all multiply-accumulates over that of the dense network with exact multipliers</source>
        <translation>归一化推理成本：所有乘加运算的功耗与使用精确乘法器的稠密网络的功耗之比</translation>
    </message>
    <message>
        <source>convolution of the shortcut</source>
        <translation>捷径卷积</translation>
    </message>
    <message>
        <source>patch embedding</source>
        <translation>图块嵌入</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>router</source>
        <translation>路由器</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>%1, expert %2</source>
        <translation>%1，专家 %2</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>层 %1</translation>
    </message>
    <message>
        <source>Not in this network, or not measured yet.</source>
        <translation>此网络中没有，或尚未测量。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Computed by</source>
        <translation>计算方式</translation>
    </message>
    <message>
        <source>How the layer&apos;s products are computed in this run</source>
        <translation>此次运行中该层乘积的计算方式</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one image that reaches the layer</source>
        <translation>到达该层的一幅图像所需的乘加次数</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>到达比例</translation>
    </message>
    <message>
        <source>Share of the images (tokens) that reach the layer in this run</source>
        <translation>此次运行中到达该层的图像（token）比例</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>20 log₁₀(‖y‖ / ‖y − ỹ‖) with the errors of the layers before: y is the reference&apos;s output, ỹ this run&apos;s</source>
        <translation>20 log₁₀(‖y‖ / ‖y − ỹ‖)，含前面各层的误差：y 为参考的输出，ỹ 为此次运行的输出</translation>
    </message>
    <message>
        <source>SQNR alone</source>
        <translation>单独 SQNR</translation>
    </message>
    <message>
        <source>The same with the reference&apos;s input: the error of this layer alone</source>
        <translation>同上，但采用参考的输入：仅此层的误差</translation>
    </message>
    <message>
        <source>Relative RMSE</source>
        <translation>相对 RMSE</translation>
    </message>
    <message>
        <source>√mean(ỹ − y)² over the standard deviation of y, cumulative</source>
        <translation>√均值(ỹ − y)² 除以 y 的标准差，累积</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Mean of ỹ − y, cumulative, in units of the output</source>
        <translation>ỹ − y 的均值，累积，以输出为单位</translation>
    </message>
    <message>
        <source>Bias alone</source>
        <translation>单独偏差</translation>
    </message>
    <message>
        <source>Mean of ỹ − y with the reference&apos;s input</source>
        <translation>采用参考输入时 ỹ − y 的均值</translation>
    </message>
    <message>
        <source>Predicted bias</source>
        <translation>预测偏差</translation>
    </message>
    <message>
        <source>Bias that the table foretells: sₐ s_w K E[e(x, w)] over the operands that occur in the int8 run</source>
        <translation>由乘积表预测的偏差：sₐ s_w K E[e(x, w)]，取 int8 运行中出现的操作数</translation>
    </message>
    <message>
        <source>Predicted RMSE</source>
        <translation>预测 RMSE</translation>
    </message>
    <message>
        <source>√(bias² + K Var e), mean over output channels, from the same operands</source>
        <translation>√(偏差² + K Var e)，对输出通道取平均，操作数同上</translation>
    </message>
    <message>
        <source>RMSE alone</source>
        <translation>单独 RMSE</translation>
    </message>
    <message>
        <source>√mean(ỹ − y)² with the reference&apos;s input: what the prediction is about</source>
        <translation>采用参考输入时的 √均值(ỹ − y)²：即预测的对象</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>y·ỹ / (‖y‖ ‖ỹ‖), cumulative</source>
        <translation>y·ỹ / (‖y‖ ‖ỹ‖)，累积</translation>
    </message>
    <message>
        <source>Largest error</source>
        <translation>最大误差</translation>
    </message>
    <message>
        <source>max |ỹ − y|, cumulative</source>
        <translation>max |ỹ − y|，累积</translation>
    </message>
    <message>
        <source>MoE layer %1</source>
        <translation>MoE 层 %1</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决策数</translation>
    </message>
    <message>
        <source>Images, or tokens, that were routed</source>
        <translation>经过路由的图像或 token</translation>
    </message>
    <message>
        <source>Shift rate</source>
        <translation>偏移率</translation>
    </message>
    <message>
        <source>1 − mean |S ∩ S′| / k over decisions: S are the k experts that the reference chooses, S′ this run</source>
        <translation>1 − 各决策 |S ∩ S′| / k 的均值：S 为参考选择的 k 个专家，S′ 为此次运行的</translation>
    </message>
    <message>
        <source>Margin, kept</source>
        <translation>间隔，保持</translation>
    </message>
    <message>
        <source>Median of the reference&apos;s margin over decisions that stayed: score of the last chosen expert minus that of the best one not chosen</source>
        <translation>参考在未改变决策上的间隔中位数：最后一个被选专家的得分减去最佳未选专家的得分</translation>
    </message>
    <message>
        <source>Margin, flipped</source>
        <translation>间隔，翻转</translation>
    </message>
    <message>
        <source>The same over decisions that moved</source>
        <translation>同上，取已改变的决策</translation>
    </message>
    <message>
        <source>Gate divergence</source>
        <translation>门控散度</translation>
    </message>
    <message>
        <source>Mean KL(p ‖ p′) of the gates&apos; probabilities in nats</source>
        <translation>门控概率 KL(p ‖ p′) 的均值，单位 nat</translation>
    </message>
    <message>
        <source>Output error, kept</source>
        <translation>输出误差，保持</translation>
    </message>
    <message>
        <source>Mean ‖z̃ − z‖ / ‖z‖ of the layer&apos;s output over decisions that stayed</source>
        <translation>未改变决策上该层输出 ‖z̃ − z‖ / ‖z‖ 的均值</translation>
    </message>
    <message>
        <source>Output error, flipped</source>
        <translation>输出误差，翻转</translation>
    </message>
    <message>
        <source>Expert %1 of %2</source>
        <translation>专家 %1，共 %2 个</translation>
    </message>
    <message>
        <source>Share of all choices that fall on this expert</source>
        <translation>所有选择中落到此专家的比例</translation>
    </message>
    <message>
        <source>Mean gate probability of this expert</source>
        <translation>此专家的平均门控概率</translation>
    </message>
    <message>
        <source>Load, reference</source>
        <translation>负载，参考</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Gate mass, reference</source>
        <translation>门控概率质量，参考</translation>
    </message>
    <message>
        <source>Gate mass</source>
        <translation>门控概率质量</translation>
    </message>
    <message>
        <source>Stayed with expert %1</source>
        <translation>保持在专家 %1</translation>
    </message>
    <message>
        <source>Expert %1 → %2</source>
        <translation>专家 %1 → %2</translation>
    </message>
    <message>
        <source>Decisions whose first choice is expert %1 in the reference and %2 in this run</source>
        <translation>首选在参考中为专家 %1、在此次运行中为专家 %2 的决策</translation>
    </message>
    <message>
        <source>Share of expert %1&apos;s</source>
        <translation>占专家 %1 的比例</translation>
    </message>
    <message>
        <source>Out of all decisions that the reference gives to expert %1</source>
        <translation>占参考分配给专家 %1 的所有决策</translation>
    </message>
    <message>
        <source>Share of all</source>
        <translation>占总数的比例</translation>
    </message>
    <message>
        <source>Out of all decisions of this layer</source>
        <translation>占此层的所有决策</translation>
    </message>
</context>
<context>
    <name>axscope::app::InspectorPanel</name>
    <message>
        <source>Figures of what is selected: a run, a layer, an expert, a class, an image. Run a study first.</source>
        <translation>所选内容的数值：运行、层、专家、类别、图像。请先运行研究。</translation>
    </message>
    <message>
        <source>Figures of what is selected</source>
        <translation>所选内容的数值</translation>
    </message>
</context>
<context>
    <name>axscope::app::InspectorSectionWidget</name>
    <message>
        <source>Copy these figures as text</source>
        <translation>将这些数值复制为文本</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
</context>
<context>
    <name>axscope::app::LayerFigures</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>int8</source>
        <translation>int8</translation>
    </message>
    <message>
        <source>Outputs of %1, %2</source>
        <translation>%1 的输出，%2</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>activation units</source>
        <translation>激活值单位</translation>
    </message>
    <message>
        <source>outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>int8 (reference)</source>
        <translation>int8（参考）</translation>
    </message>
    <message>
        <source>float (reference)</source>
        <translation>float（参考）</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>近似</translation>
    </message>
    <message>
        <source>Outputs of %1 against their reference, %2</source>
        <translation>%1 的输出与其参考的对比，%2</translation>
    </message>
    <message>
        <source>y, int8</source>
        <translation>y，int8</translation>
    </message>
    <message>
        <source>y, float</source>
        <translation>y，float</translation>
    </message>
    <message>
        <source>ỹ, approximate</source>
        <translation>ỹ，近似</translation>
    </message>
    <message>
        <source>ỹ, int8</source>
        <translation>ỹ，int8</translation>
    </message>
    <message>
        <source>ỹ = y: no error</source>
        <translation>ỹ = y：无误差</translation>
    </message>
    <message>
        <source>sampled outputs</source>
        <translation>抽样输出</translation>
    </message>
    <message>
        <source>Bias by channel of %1, %2</source>
        <translation>%1 各通道的偏差，%2</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>by falling bias</source>
        <translation>按偏差降序</translation>
    </message>
    <message>
        <source>output channel</source>
        <translation>输出通道</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>平均误差</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>± standard deviation of the error</source>
        <translation>± 误差的标准差</translation>
    </message>
    <message>
        <source>Operands of %1 over the errors of %2, %3</source>
        <translation>%1 的操作数叠加在 %2 的误差上，%3</translation>
    </message>
    <message>
        <source>Choose a layer in the tree or in the plot.</source>
        <translation>请在树或图中选择一层。</translation>
    </message>
    <message>
        <source>This layer has exact products in this run: its operands meet no errors.</source>
        <translation>此层在本次运行中使用精确乘积：其操作数不会遇到误差。</translation>
    </message>
    <message>
        <source>This layer is computed in float: it has no operands.</source>
        <translation>此层以 float 计算：没有操作数。</translation>
    </message>
    <message>
        <source>The results hold no table of the multiplier.</source>
        <translation>结果中没有该乘法器的表。</translation>
    </message>
    <message>
        <source>The operands are counted in the int8 run, which holds none of this layer.</source>
        <translation>操作数在 int8 运行中统计，而该运行中没有此层的操作数。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>What is measured on the layer&apos;s outputs</source>
        <translation>对该层输出测量的内容</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>累积</translation>
    </message>
    <message>
        <source>The network runs on its own activations: errors of earlier layers count</source>
        <translation>网络使用自身的激活值运行：前面各层的误差计入</translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>The layer gets the reference&apos;s input: only its own multipliers count</source>
        <translation>该层得到参考的输入：只计其自身的乘法器</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测值</translation>
    </message>
    <message>
        <source>From the multiplier&apos;s table and the operands of the int8 run, taken as independent: bias = s_a s_w K E[e], MSE = bias² + s_a² s_w² K Var[e]</source>
        <translation>由乘法器的表和 int8 运行的操作数（视为相互独立）得出：bias = s_a s_w K E[e]，MSE = bias² + s_a² s_w² K Var[e]</translation>
    </message>
    <message>
        <source>Largest |error| (activation units)</source>
        <translation>最大 |误差|（激活值单位）</translation>
    </message>
    <message>
        <source>Outputs compared</source>
        <translation>已比较的输出</translation>
    </message>
    <message>
        <source>computed by %1</source>
        <translation>由 %1 计算</translation>
    </message>
    <message>
        <source>computed in float</source>
        <translation>以 float 计算</translation>
    </message>
    <message>
        <source>exact products</source>
        <translation>精确乘积</translation>
    </message>
    <message>
        <source>%1 MACs</source>
        <translation>%1 MAC</translation>
    </message>
    <message>
        <source>%1 products per output</source>
        <translation>每个输出 %1 个乘积</translation>
    </message>
    <message>
        <source>reached by %1 of the images</source>
        <translation>%1 的图像到达此层</translation>
    </message>
    <message>
        <source>Measured |mean error|, isolated</source>
        <translation>实测 |平均误差|，隔离</translation>
    </message>
    <message>
        <source>Measured MSE, isolated</source>
        <translation>实测 MSE，隔离</translation>
    </message>
    <message>
        <source>activation units²</source>
        <translation>激活值单位²</translation>
    </message>
    <message>
        <source>Predicted |mean error|</source>
        <translation>预测 |平均误差|</translation>
    </message>
    <message>
        <source>Predicted MSE</source>
        <translation>预测 MSE</translation>
    </message>
    <message>
        <source>predicted = measured</source>
        <translation>预测值 = 实测值</translation>
    </message>
    <message>
        <source>predicted with the wrong sign</source>
        <translation>预测的符号错误</translation>
    </message>
    <message>
        <source>Predicted and measured bias of layers, %1</source>
        <translation>各层偏差的预测值与实测值，%1</translation>
    </message>
    <message>
        <source>Predicted and measured MSE of layers, %1</source>
        <translation>各层 MSE 的预测值与实测值，%1</translation>
    </message>
</context>
<context>
    <name>axscope::app::LayerPanel</name>
    <message>
        <source>The results hold no histogram of this layer.</source>
        <translation>结果中没有此层的直方图。</translation>
    </message>
    <message>
        <source>The results hold no single outputs of this layer.</source>
        <translation>结果中没有此层的单个输出。</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>The results hold no channels of this layer.</source>
        <translation>结果中没有此层的通道。</translation>
    </message>
    <message>
        <source>&amp;Sort by bias</source>
        <translation>按偏差排序(&amp;S)</translation>
    </message>
    <message>
        <source>Channels in the order of their bias instead of the layer&apos;s own</source>
        <translation>通道按偏差排序，而不是按该层自身的顺序</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Operands</source>
        <translation>操作数</translation>
    </message>
    <message>
        <source>Figures of the layer</source>
        <translation>该层的图表</translation>
    </message>
    <message>
        <source>How the layer&apos;s outputs are distributed in reference and candidate, and one against the other</source>
        <translation>该层输出在参考和候选中的分布，以及两者的对比</translation>
    </message>
    <message>
        <source>Mean of (ỹ − y) per output channel: a bias that batch normalisation could absorb</source>
        <translation>每个输出通道 (ỹ − y) 的均值：批归一化可以吸收的偏差</translation>
    </message>
    <message>
        <source>Where inputs and weights fall in the multiplier&apos;s map of errors</source>
        <translation>输入和权重落在乘法器误差图中的位置</translation>
    </message>
    <message>
        <source>All figures of the layer as a table</source>
        <translation>以表格列出该层的全部数值</translation>
    </message>
    <message>
        <source>No layer chosen</source>
        <translation>未选择层</translation>
    </message>
    <message>
        <source>Choose a layer in the tree or in the plot.</source>
        <translation>请在树或图中选择一层。</translation>
    </message>
    <message>
        <source>No output of this layer was compared in this run.</source>
        <translation>此次运行未比较此层的任何输出。</translation>
    </message>
    <message>
        <source>Figures</source>
        <comment>numbers of one layer</comment>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>axscope::app::LayerTree</name>
    <message>
        <source>Layers of the network with their errors</source>
        <translation>网络各层及其误差</translation>
    </message>
</context>
<context>
    <name>axscope::app::LayerTreeModel</name>
    <message>
        <source>expert %1</source>
        <translation>专家 %1</translation>
    </message>
    <message>
        <source>Largest bias of the layers below</source>
        <translation>下属各层的最大偏差</translation>
    </message>
    <message>
        <source>%1 multiply-accumulates for an average image</source>
        <translation>平均每幅图像 %1 次乘加</translation>
    </message>
    <message>
        <source>%1: %2 multiply-accumulates for an image that reaches it; %3 of the images do</source>
        <translation>%1：到达此层的图像每幅 %2 次乘加；%3 的图像到达</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Images %</source>
        <translation>图像 %</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Network, stage, block, expert, layer</source>
        <translation>网络、阶段、块、专家、层</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one image; of a group: for an average image</source>
        <translation>单幅图像的乘加次数；对组：平均每幅图像</translation>
    </message>
    <message>
        <source>Share of the images that reach the layer</source>
        <translation>到达此层的图像份额</translation>
    </message>
    <message>
        <source>Mean error of the layer&apos;s outputs; of a group: the largest</source>
        <translation>该层输出的平均误差；对组：最大值</translation>
    </message>
    <message>
        <source>%1; of a group: the worst</source>
        <translation>%1；对组：最差值</translation>
    </message>
</context>
<context>
    <name>axscope::app::LayersView</name>
    <message>
        <source>&amp;Checkpoint:</source>
        <translation>检查点(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Multiplier:</source>
        <translation>乘法器(&amp;M)：</translation>
    </message>
    <message>
        <source>M&amp;easure:</source>
        <translation>度量(&amp;E)：</translation>
    </message>
    <message>
        <source>E&amp;rror:</source>
        <translation>误差(&amp;R)：</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>累积</translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>The approximate network runs on its own activations: errors of earlier layers count</source>
        <translation>近似网络使用自身的激活值运行：前面各层的误差计入</translation>
    </message>
    <message>
        <source>Each layer gets the reference&apos;s input: only its own multipliers count</source>
        <translation>每层得到参考的输入：只计其自身的乘法器</translation>
    </message>
    <message>
        <source>Cumulative and, dotted, isolated; the tree shows the cumulative one</source>
        <translation>累积误差和（虚线）隔离误差；树中显示累积误差</translation>
    </message>
    <message>
        <source>Cumulative: the network runs on its own activations. Isolated: each layer gets the reference&apos;s input.</source>
        <translation>累积：网络使用自身的激活值运行。隔离：每层得到参考的输入。</translation>
    </message>
    <message>
        <source>Run a study to see how the error grows from layer to layer.</source>
        <translation>运行研究以查看误差如何逐层增长。</translation>
    </message>
    <message>
        <source>Errors can be predicted where a layer is computed by a multiplier with a table. Choose an approximate run.</source>
        <translation>只有由带表的乘法器计算的层才能预测误差。请选择一次近似运行。</translation>
    </message>
    <message>
        <source>Layer &amp;names</source>
        <translation>层名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Quantity:</source>
        <translation>物理量(&amp;Q)：</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Over depth</source>
        <translation>随深度</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Error that the multiplier&apos;s table and the operands of the int8 run foretell, against the isolated one: bias = s_a s_w K E[e], MSE = bias² + s_a² s_w² K Var[e], operands taken as independent</source>
        <translation>由乘法器的表和 int8 运行的操作数预测的误差，与隔离误差对比：bias = s_a s_w K E[e]，MSE = bias² + s_a² s_w² K Var[e]，操作数视为相互独立</translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>消融</translation>
    </message>
    <message>
        <source>Accuracy that is lost when one layer or expert alone is approximated</source>
        <translation>仅近似单个层或专家时损失的准确率</translation>
    </message>
    <message>
        <source>int8 against float</source>
        <translation>int8 对比 float</translation>
    </message>
</context>
<context>
    <name>axscope::app::LineChooser</name>
    <message>
        <source>Choose the multipliers and checkpoints that have a line in the plot</source>
        <translation>选择在图中以线显示的乘法器和检查点</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&amp;Multipliers:</source>
        <translation>乘法器(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Checkpoints:</source>
        <translation>检查点(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Lines: %1 of %2</source>
        <translation>线(&amp;L)：%1 / %2</translation>
    </message>
    <message>
        <source>&amp;Lines: %1 × %2</source>
        <translation>线(&amp;L)：%1 × %2</translation>
    </message>
</context>
<context>
    <name>axscope::app::LineFigure</name>
    <message>
        <source>%1 over %2, lines: %3</source>
        <translation>%1 随%2的变化，线数：%3</translation>
    </message>
    <message>
        <source>%1, %2: %3 %4</source>
        <translation>%1，%2：%3 %4</translation>
    </message>
    <message>
        <source> (95 % interval %1 to %2)</source>
        <translation> （95 % 区间 %1 至 %2）</translation>
    </message>
    <message>
        <source>series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>low, 95 %</source>
        <translation>下限，95 %</translation>
    </message>
    <message>
        <source>high, 95 %</source>
        <translation>上限，95 %</translation>
    </message>
</context>
<context>
    <name>axscope::app::LoadPage</name>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>index</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Load of expert e: decisions that chose e / all choices. Click a bar, or use the arrow keys, to select an expert.</source>
        <translation>专家 e 的负载：选择 e 的决策数 / 全部选择数。单击条形或用方向键选择专家。</translation>
    </message>
    <message>
        <source>Gate mass of expert e: mean over decisions of the probability p(e) that the router gives it. Click a bar, or use the arrow keys, to select an expert.</source>
        <translation>专家 e 的门控概率质量：路由器赋予它的概率 p(e) 对决策的均值。单击条形或用方向键选择专家。</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>CV</source>
        <translation>CV</translation>
    </message>
    <message>
        <source>Coefficient of variation: population standard deviation / mean of the shares; 0 = even</source>
        <translation>变异系数：份额的总体标准差 / 均值；0 = 均匀</translation>
    </message>
    <message>
        <source>Norm. entropy</source>
        <translation>归一化熵</translation>
    </message>
    <message>
        <source>Normalised entropy: −Σ p ln p / ln E; 1 = even, 0 = one expert</source>
        <translation>归一化熵：−Σ p ln p / ln E；1 = 均匀，0 = 仅一个专家</translation>
    </message>
    <message>
        <source>KL to uniform (nats)</source>
        <translation>与均匀分布的 KL (nat)</translation>
    </message>
    <message>
        <source>Σ p ln(p E); 0 = even, ln E = one expert</source>
        <translation>Σ p ln(p E)；0 = 均匀，ln E = 仅一个专家</translation>
    </message>
    <message>
        <source>Max / min</source>
        <translation>最大 / 最小</translation>
    </message>
    <message>
        <source>Largest share / smallest share; ∞ where an expert is never chosen</source>
        <translation>最大份额 / 最小份额；有专家从未被选择时为 ∞</translation>
    </message>
    <message>
        <source>Load balance</source>
        <translation>负载均衡</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Gate mass</source>
        <translation>门控概率质量</translation>
    </message>
    <message>
        <source>even share</source>
        <translation>均匀份额</translation>
    </message>
    <message>
        <source>Decisions with the largest gate at each expert, %1</source>
        <translation>各专家处门控最大的决策，%1</translation>
    </message>
    <message>
        <source>Load of each expert, %1</source>
        <translation>各专家的负载，%1</translation>
    </message>
    <message>
        <source>Share of choices</source>
        <translation>选择份额</translation>
    </message>
    <message>
        <source>Share of decisions</source>
        <translation>决策份额</translation>
    </message>
    <message>
        <source>Cluster routing takes the nearest centroid: it has no gate probabilities.</source>
        <translation>聚类路由取最近的质心：没有门控概率。</translation>
    </message>
    <message>
        <source>Gate mass of each expert, %1</source>
        <translation>各专家的门控概率质量，%1</translation>
    </message>
    <message>
        <source>Mean gate probability</source>
        <translation>平均门控概率</translation>
    </message>
    <message>
        <source>Load, %1</source>
        <translation>负载，%1</translation>
    </message>
    <message>
        <source>Gate mass, %1</source>
        <translation>门控概率质量，%1</translation>
    </message>
</context>
<context>
    <name>axscope::app::LookForm</name>
    <message>
        <source>Tol, bright</source>
        <translation>Tol，鲜明</translation>
    </message>
    <message>
        <source>Greys, for black-and-white print</source>
        <translation>灰度，用于黑白打印</translation>
    </message>
    <message>
        <source>Okabe and Ito</source>
        <translation>Okabe 和 Ito</translation>
    </message>
    <message>
        <source>Single column, 85 mm</source>
        <translation>单栏，85 mm</translation>
    </message>
    <message>
        <source>Double column, 178 mm</source>
        <translation>双栏，178 mm</translation>
    </message>
    <message>
        <source>Slide, 16:9</source>
        <translation>幻灯片，16:9</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Size, font size, line width and title as papers and slides want them</source>
        <translation>适合论文和幻灯片的尺寸、字号、线宽和标题</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Size of all text on paper; automatic: 8 pt at 120 mm × 80 mm</source>
        <translation>纸面上所有文字的大小；自动：120 mm × 80 mm 时为 8 pt</translation>
    </message>
    <message>
        <source>Width of data lines on paper; automatic: what suits the font</source>
        <translation>纸面上数据线的宽度；自动：与字体相配</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>All can be told apart by colour-blind readers; the greys on any printer, too</source>
        <translation>色觉障碍读者均可区分；灰度在任何打印机上也可区分</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark, for slides</source>
        <translation>深色，用于幻灯片</translation>
    </message>
    <message>
        <source>Write the &amp;title above the plot</source>
        <translation>在图上方显示标题(&amp;T)</translation>
    </message>
    <message>
        <source>Papers have captions instead</source>
        <translation>论文改用图注</translation>
    </message>
    <message>
        <source>Show the &amp;legend</source>
        <translation>显示图例(&amp;L)</translation>
    </message>
    <message>
        <source>P&amp;reset:</source>
        <translation>预设(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>宽度(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Height:</source>
        <translation>高度(&amp;H)：</translation>
    </message>
    <message>
        <source>Res&amp;olution:</source>
        <translation>分辨率(&amp;O)：</translation>
    </message>
    <message>
        <source>Fo&amp;nt:</source>
        <translation>字体(&amp;N)：</translation>
    </message>
    <message>
        <source>Font si&amp;ze:</source>
        <translation>字号(&amp;Z)：</translation>
    </message>
    <message>
        <source>Line wi&amp;dth:</source>
        <translation>线宽(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Palette:</source>
        <translation>调色板(&amp;P)：</translation>
    </message>
    <message>
        <source>Th&amp;eme:</source>
        <translation>主题(&amp;E)：</translation>
    </message>
</context>
<context>
    <name>axscope::app::MagnifiedImage</name>
    <message>
        <source>The image, magnified</source>
        <translation>放大的图像</translation>
    </message>
    <message>
        <source>&amp;Copy image</source>
        <translation>复制图像(&amp;C)</translation>
    </message>
</context>
<context>
    <name>axscope::app::MainWindow</name>
    <message>
        <source>Choose the eight multipliers</source>
        <translation>选用那八个乘法器</translation>
    </message>
    <message>
        <source>Add what the command line names</source>
        <translation>添加命令行指定的内容</translation>
    </message>
    <message>
        <source>The last session ended without saving; its study &quot;%1&quot; is back.</source>
        <translation>上次会话未保存即结束；其研究“%1”已恢复。</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Run the study (F5)</source>
        <translation>运行研究 (F5)</translation>
    </message>
    <message>
        <source>The study was not started. %1</source>
        <translation>研究未启动。%1</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 幅图像</translation>
    </message>
    <message>
        <source>partial: %1 of %2 images</source>
        <translation>部分结果：%1 / %2 幅图像</translation>
    </message>
    <message>
        <source>kernels: %1</source>
        <translation>内核：%1</translation>
    </message>
    <message>
        <source>study changed since</source>
        <translation>研究此后已更改</translation>
    </message>
    <message>
        <source>%1[*] – Axscope</source>
        <translation>%1[*] – Axscope</translation>
    </message>
    <message>
        <source>Stopped. These results are partial: %1 of %2 images.</source>
        <translation>已停止。这些结果不完整：%1 / %2 幅图像。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The run failed:</source>
        <translation>运行失败：</translation>
    </message>
    <message>
        <source>The run failed. These results are partial.</source>
        <translation>运行失败。这些结果不完整。</translation>
    </message>
    <message>
        <source>Done in %1.</source>
        <translation>完成，用时 %1。</translation>
    </message>
    <message>
        <source>Quit Axscope</source>
        <translation>退出 Axscope</translation>
    </message>
    <message>
        <source>A run is in progress.</source>
        <translation>正在运行。</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New study</source>
        <translation>新建研究(&amp;N)</translation>
    </message>
    <message>
        <source>Start a new, empty study</source>
        <translation>开始一个新的空研究</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>打开(&amp;O) …</translation>
    </message>
    <message>
        <source>Open a saved study</source>
        <translation>打开已保存的研究</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的研究(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save the study</source>
        <translation>保存研究</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>另存为(&amp;A) …</translation>
    </message>
    <message>
        <source>Save the study under another name</source>
        <translation>以其他名称保存研究</translation>
    </message>
    <message>
        <source>As &amp;JSON …</source>
        <translation>导出为 JSON(&amp;J) …</translation>
    </message>
    <message>
        <source>Write all results into one JSON file</source>
        <translation>将所有结果写入一个 JSON 文件</translation>
    </message>
    <message>
        <source>As &amp;CSV files …</source>
        <translation>导出为 CSV 文件(&amp;C) …</translation>
    </message>
    <message>
        <source>Write the results as tables into a folder</source>
        <translation>将结果以表格形式写入文件夹</translation>
    </message>
    <message>
        <source>Export every&amp;thing …</source>
        <translation>全部导出(&amp;T) …</translation>
    </message>
    <message>
        <source>Write every plot, all results, tables for papers, and what they are</source>
        <translation>写入所有图、所有结果、论文用表格及其说明</translation>
    </message>
    <message>
        <source>Figure with &amp;panels …</source>
        <translation>多面板图(&amp;P) …</translation>
    </message>
    <message>
        <source>Put several plots into one figure, (a), (b) …</source>
        <translation>将多个图合成一幅图，(a)、(b) …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the window and quit</source>
        <translation>关闭窗口并退出</translation>
    </message>
    <message>
        <source>&amp;Export results</source>
        <translation>导出结果(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
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
        <source>Add &amp;checkpoints …</source>
        <translation>添加检查点(&amp;C) …</translation>
    </message>
    <message>
        <source>Add product &amp;tables …</source>
        <translation>添加乘积表(&amp;T) …</translation>
    </message>
    <message>
        <source>Choose the &amp;data folder …</source>
        <translation>选择数据文件夹(&amp;D) …</translation>
    </message>
    <message>
        <source>Choose the folder with the images</source>
        <translation>选择图像所在的文件夹</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Run study</source>
        <translation>运行研究(&amp;R)</translation>
    </message>
    <message>
        <source>Run the study</source>
        <translation>运行研究</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stop the run; what has been measured stays</source>
        <translation>停止运行；已测得的结果会保留</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Getting started</source>
        <translation>入门(&amp;G)</translation>
    </message>
    <message>
        <source>A short introduction</source>
        <translation>简短介绍</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>这是什么？(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;About Axscope</source>
        <translation>关于 Axscope(&amp;A)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>&amp;As the desktop</source>
        <translation>跟随桌面(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>清空此列表(&amp;C)</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>打开研究</translation>
    </message>
    <message>
        <source>Axscope studies (*.axs)</source>
        <translation>Axscope 研究 (*.axs)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 was not opened:</source>
        <translation>未打开 %1：</translation>
    </message>
    <message>
        <source>Not everything could be added:</source>
        <translation>部分内容无法添加：</translation>
    </message>
    <message>
        <source>Only one study can be open at a time; %1 was taken.</source>
        <translation>一次只能打开一个研究；已采用 %1。</translation>
    </message>
    <message>
        <source>The study was not saved:</source>
        <translation>研究未保存：</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Save the changes to &quot;%1&quot;?</source>
        <translation>是否保存对“%1”的更改？</translation>
    </message>
    <message>
        <source>Add checkpoints</source>
        <translation>添加检查点</translation>
    </message>
    <message>
        <source>Checkpoints (*.safetensors *.pt *.pth *.th *.index.json)</source>
        <translation>检查点 (*.safetensors *.pt *.pth *.th *.index.json)</translation>
    </message>
    <message>
        <source>Add product tables</source>
        <translation>添加乘积表</translation>
    </message>
    <message>
        <source>Folder with the images</source>
        <translation>图像所在文件夹</translation>
    </message>
    <message>
        <source>Choose the data folder</source>
        <translation>选择数据文件夹</translation>
    </message>
    <message>
        <source>Assignment of multipliers</source>
        <translation>乘法器分配</translation>
    </message>
    <message>
        <source>Assignments (*.json)</source>
        <translation>分配 (*.json)</translation>
    </message>
    <message>
        <source>Choose the assignment file</source>
        <translation>选择分配文件</translation>
    </message>
    <message>
        <source>Activation ranges</source>
        <translation>激活值范围</translation>
    </message>
    <message>
        <source>Ranges (*.json)</source>
        <translation>范围 (*.json)</translation>
    </message>
    <message>
        <source>Choose the ranges file</source>
        <translation>选择范围文件</translation>
    </message>
    <message>
        <source>Export results as JSON</source>
        <translation>将结果导出为 JSON</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The results were not exported:</source>
        <translation>结果未导出：</translation>
    </message>
    <message>
        <source>Results written to %1.</source>
        <translation>结果已写入 %1。</translation>
    </message>
    <message>
        <source>Folder for the CSV files</source>
        <translation>CSV 文件的文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>已将 %n 个文件写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>Search &amp;commands …</source>
        <translation>搜索命令(&amp;C) …</translation>
    </message>
    <message>
        <source>Find any command, view, panel or recent study by name</source>
        <translation>按名称查找命令、视图、面板或最近的研究</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>All keys, to read or to copy</source>
        <translation>所有按键，可阅读或复制</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>Back to what was selected before</source>
        <translation>回到先前的选择</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>前进(&amp;W)</translation>
    </message>
    <message>
        <source>Forward to what was selected then</source>
        <translation>前进到随后的选择</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一窗格(&amp;N)</translation>
    </message>
    <message>
        <source>Move the keyboard to the next pane</source>
        <translation>将键盘焦点移到下一窗格</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>上一窗格(&amp;P)</translation>
    </message>
    <message>
        <source>Move the keyboard to the pane before</source>
        <translation>将键盘焦点移到上一窗格</translation>
    </message>
    <message>
        <source>Restore &amp;layout</source>
        <translation>恢复布局(&amp;L)</translation>
    </message>
    <message>
        <source>Put all panels back where they were at first</source>
        <translation>将所有面板放回初始位置</translation>
    </message>
    <message>
        <source>%1 can be read but not written; changes are kept only where you save it under another name.</source>
        <translation>%1 可读但不可写；更改仅在以其他名称保存时保留。</translation>
    </message>
    <message>
        <source>&amp;Study</source>
        <translation>研究(&amp;S)</translation>
    </message>
    <message>
        <source>What to run</source>
        <translation>要运行的内容</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>How far each run is, and which one the views show</source>
        <translation>各运行的进度，以及视图显示的是哪一个</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>检查器(&amp;I)</translation>
    </message>
    <message>
        <source>Figures of what is selected</source>
        <translation>所选内容的数值</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>消息(&amp;M)</translation>
    </message>
    <message>
        <source>Everything that was reported</source>
        <translation>所有已报告的内容</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>显示所有消息</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>The parts of the network are measured.</source>
        <translation>正在测量网络的各部分。</translation>
    </message>
    <message>
        <source>The study cannot be written to its file:</source>
        <translation>研究无法写入其文件：</translation>
    </message>
    <message>
        <source>The results in the study cannot be read:</source>
        <translation>研究中的结果无法读取：</translation>
    </message>
    <message>
        <source>Stop it and quit? What it has measured so far is kept in the study.</source>
        <translation>停止并退出？已测量的内容会保留在研究中。</translation>
    </message>
    <message>
        <source>A retraining is in progress.</source>
        <translation>正在再训练。</translation>
    </message>
    <message>
        <source>Stop it and quit? The best network so far is kept, and the retraining can go on from here later.</source>
        <translation>停止并退出？迄今最佳的网络会保留，以后可从此处继续再训练。</translation>
    </message>
    <message>
        <source>Add multipliers from tables and circuits (.npy, .bin, text, C, Verilog)</source>
        <translation>从乘积表和电路添加乘法器（.npy、.bin、文本、C、Verilog）</translation>
    </message>
    <message>
        <source>Retrain &amp;under approximation …</source>
        <translation>近似下再训练(&amp;U) …</translation>
    </message>
    <message>
        <source>Train a checkpoint so that it lives with a multiplier</source>
        <translation>训练检查点，使其适应某个乘法器</translation>
    </message>
    <message>
        <source>Product tables and circuits (*.npy *.bin *.txt *.csv *.h *.hpp *.c *.v)</source>
        <translation>乘积表和电路 (*.npy *.bin *.txt *.csv *.h *.hpp *.c *.v)</translation>
    </message>
    <message>
        <source>Show the retraining</source>
        <translation>显示再训练</translation>
    </message>
    <message>
        <source>Retraining waits for the run</source>
        <translation>再训练等待运行结束</translation>
    </message>
    <message>
        <source>Stopping the retraining …</source>
        <translation>正在停止再训练 …</translation>
    </message>
    <message>
        <source>Retraining</source>
        <translation>再训练</translation>
    </message>
    <message>
        <source>Retraining: %1 %</source>
        <translation>再训练：%1 %</translation>
    </message>
    <message>
        <source>A retraining is in progress. The study runs when it has ended.</source>
        <translation>正在再训练。研究将在其结束后运行。</translation>
    </message>
    <message>
        <source>Stop the retraining now</source>
        <translation>立即停止再训练</translation>
    </message>
    <message>
        <source>Do not run</source>
        <translation>不运行</translation>
    </message>
    <message>
        <source>The retraining failed:</source>
        <translation>再训练失败：</translation>
    </message>
    <message>
        <source>%1 stands beside its parent in the study. %2</source>
        <translation>%1 已列在研究中其父检查点旁。%2</translation>
    </message>
    <message>
        <source>Run study</source>
        <translation>运行研究</translation>
    </message>
    <message>
        <source>%1 is retrained; its parent is not in this study. %2</source>
        <translation>%1 已再训练；其父检查点不在此研究中。%2</translation>
    </message>
    <message>
        <source>Add to this study</source>
        <translation>添加到此研究</translation>
    </message>
    <message>
        <source>Add the retrained checkpoint</source>
        <translation>添加再训练的检查点</translation>
    </message>
    <message>
        <source>Open sa&amp;mple study</source>
        <translation>打开示例研究(&amp;M)</translation>
    </message>
    <message>
        <source>Open the study that comes with Axscope, and run it</source>
        <translation>打开 Axscope 附带的研究并运行</translation>
    </message>
    <message>
        <source>Add trained networks (.safetensors, .index.json, .pt, .pth)</source>
        <translation>添加训练好的网络（.safetensors、.index.json、.pt、.pth）</translation>
    </message>
    <message>
        <source>The sample study was not opened:</source>
        <translation>未能打开示例研究：</translation>
    </message>
    <message>
        <source>Open the sample study</source>
        <translation>打开示例研究</translation>
    </message>
</context>
<context>
    <name>axscope::app::MarginPage</name>
    <message>
        <source>Margin: second-nearest minus nearest centroid&apos;s squared distance</source>
        <translation>裕度：到次近质心与最近质心的平方距离之差</translation>
    </message>
    <message>
        <source>feature units²</source>
        <translation>特征单位²</translation>
    </message>
    <message>
        <source>Margin: last chosen minus best other score</source>
        <translation>裕度：最后一个入选得分减去其余最高得分</translation>
    </message>
    <message>
        <source>Margin: best minus second-best score</source>
        <translation>裕度：最高得分减去次高得分</translation>
    </message>
    <message>
        <source>router score</source>
        <translation>路由器得分</translation>
    </message>
    <message>
        <source>Routing margin under %1, %2</source>
        <translation>%1 下的路由裕度，%2</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>决策数</translation>
    </message>
    <message>
        <source>kept (%1)</source>
        <translation>保持（%1）</translation>
    </message>
    <message>
        <source>flipped (%1)</source>
        <translation>翻转（%1）</translation>
    </message>
    <message>
        <source>median, kept</source>
        <translation>中位数，保持</translation>
    </message>
    <message>
        <source>median, flipped</source>
        <translation>中位数，翻转</translation>
    </message>
    <message>
        <source>How clear the reference&apos;s decisions were. Each group is scaled to 100 %, so that few flips can be compared with many kept decisions.</source>
        <translation>参考的决策有多明确。每组均缩放至 100 %，以便将少量翻转与大量保持的决策相比较。</translation>
    </message>
    <message>
        <source>Share of the flipped decisions whose margin is below the median margin of the kept ones: 50 % where the margin explains nothing, 100 % where only unclear decisions flip.</source>
        <translation>裕度低于保持决策裕度中位数的翻转决策所占份额：50 % 表示裕度不能解释任何翻转，100 % 表示只有不明确的决策才翻转。</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>裕度</translation>
    </message>
    <message>
        <source>Unclear flips</source>
        <translation>不明确的翻转</translation>
    </message>
    <message>
        <source>No margins were recorded for this layer.</source>
        <translation>该层未记录裕度。</translation>
    </message>
    <message>
        <source>No flipped decisions with a margin</source>
        <translation>没有带裕度的翻转决策</translation>
    </message>
    <message>
        <source>Flips below the median margin</source>
        <translation>低于裕度中位数的翻转</translation>
    </message>
    <message>
        <source>Flips below kept median</source>
        <translation>低于保持中位数的翻转</translation>
    </message>
    <message>
        <source>Median margin of kept decisions %1, of flipped ones %2; flips below the median of the kept: %3.</source>
        <translation>保持决策的裕度中位数为 %1，翻转决策的为 %2；低于保持中位数的翻转：%3。</translation>
    </message>
</context>
<context>
    <name>axscope::app::MaskGrid</name>
    <message>
        <source>Partial products</source>
        <translation>部分积</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>位</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>舍弃</translation>
    </message>
    <message>
        <source>bit %1 of a × bit %2 of b, weight 2^%3: %4</source>
        <translation>a 的位 %1 × b 的位 %2，权值 2^%3：%4</translation>
    </message>
    <message>
        <source>bit %1: %2</source>
        <translation>位 %1：%2</translation>
    </message>
    <message>
        <source>set</source>
        <translation>置位</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未置位</translation>
    </message>
</context>
<context>
    <name>axscope::app::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::MessageLogModel</name>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>axscope::app::MessagesPanel</name>
    <message>
        <source>Messages, newest first</source>
        <translation>消息，最新的在前</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>消息详情</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>没有消息</translation>
    </message>
    <message>
        <source>Copy the chosen messages, or all of them where none is chosen</source>
        <translation>复制所选消息；未选择时复制全部</translation>
    </message>
    <message>
        <source>Copy messages</source>
        <translation>复制消息</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>Clear the list of messages</source>
        <translation>清空消息列表</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>axscope::app::MultiplierDifference</name>
    <message>
        <source>&amp;Products of</source>
        <translation>乘积(&amp;P)</translation>
    </message>
    <message>
        <source>mi&amp;nus those of</source>
        <translation>减去(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;wap</source>
        <translation>交换(&amp;W)</translation>
    </message>
    <message>
        <source>Subtracts the other way round</source>
        <translation>反向相减</translation>
    </message>
    <message>
        <source>A difference takes two multipliers.</source>
        <translation>差值需要两个乘法器。</translation>
    </message>
    <message>
        <source>Choose two multipliers above.</source>
        <translation>请在上方选择两个乘法器。</translation>
    </message>
    <message>
        <source>%1 minus %2</source>
        <translation>%1 减 %2</translation>
    </message>
    <message>
        <source>Difference d</source>
        <translation>差值 d</translation>
    </message>
    <message>
        <source>product units</source>
        <translation>乘积单位</translation>
    </message>
    <message>
        <source>operand pairs</source>
        <translation>操作数对</translation>
    </message>
    <message>
        <source>Both give the same products everywhere.</source>
        <translation>两者的乘积处处相同。</translation>
    </message>
    <message>
        <source>%1 of %2 products differ (%3). Mean d %4, mean |d| %5, rms %6; largest |d| %7, first at a = %8, b = %9.</source>
        <translation>%2 个乘积中有 %1 个不同（%3）。d 的均值 %4，|d| 的均值 %5，均方根 %6；最大 |d| 为 %7，首次出现在 a = %8，b = %9。</translation>
    </message>
    <message>
        <source>Range of d: %1 to %2.</source>
        <translation>d 的范围：%1 至 %2。</translation>
    </message>
    <message>
        <source>The unsigned multiplier is taken in sign-magnitude form, as networks use it.</source>
        <translation>无符号乘法器取符号-数值形式，与网络的使用方式一致。</translation>
    </message>
</context>
<context>
    <name>axscope::app::MultiplierModel</name>
    <message>
        <source>Mean absolute error over all 65,536 operand pairs</source>
        <translation>对全部 65,536 个操作数对的平均绝对误差</translation>
    </message>
    <message>
        <source>Power published by EvoApproxLib (45 nm)</source>
        <translation>EvoApproxLib 公布的功耗（45 nm）</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>乘法器</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Power/mW</source>
        <translation>功耗/mW</translation>
    </message>
    <message>
        <source>%1 (one of the eight Pareto-optimal ones)</source>
        <translation>%1（八个帕累托最优乘法器之一）</translation>
    </message>
    <message>
        <source>Called %1 on the library&apos;s branch v2022</source>
        <translation>在该库的 v2022 分支中名为 %1</translation>
    </message>
    <message>
        <source>Largest error %1, wrong in %2 % of the products, mean error %3</source>
        <translation>最大误差 %1，%2 % 的乘积有误，平均误差 %3</translation>
    </message>
</context>
<context>
    <name>axscope::app::MultipliersSection</name>
    <message>
        <source>Multipliers</source>
        <translation>乘法器</translation>
    </message>
    <message>
        <source>Eight</source>
        <translation>八个</translation>
    </message>
    <message>
        <source>Choose the eight Pareto-optimal multipliers of the catalogue</source>
        <translation>选择目录中八个帕累托最优乘法器</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Choose every multiplier in the list</source>
        <translation>选择列表中的所有乘法器</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Choose no multiplier</source>
        <translation>不选任何乘法器</translation>
    </message>
    <message>
        <source>Remove the selected table files from the list (Del)</source>
        <translation>从列表中移除所选表文件 (Del)</translation>
    </message>
    <message>
        <source>The 8 × 8 bit multipliers to put in place of the exact one. The catalogue holds the signed circuits of EvoApproxLib; any other multiplier comes as a table of its 65,536 products.</source>
        <translation>用来替代精确乘法器的 8 × 8 位乘法器。目录包含 EvoApproxLib 的有符号电路；其他任何乘法器以其 65,536 个乘积的表给出。</translation>
    </message>
    <message>
        <source>Remove table from the list</source>
        <translation>从列表中移除表</translation>
    </message>
    <message>
        <source>Choose all multipliers</source>
        <translation>选择所有乘法器</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>选择 %1</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>不选 %1</translation>
    </message>
    <message>
        <source>Choose the eight multipliers</source>
        <translation>选用那八个乘法器</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n table(s)</source>
        <translation>
            <numerusform>移除 %n 个表</numerusform>
        </translation>
    </message>
    <message>
        <source>Add product tables and circuits from files (.npy, .bin, text, C, Verilog)</source>
        <translation>从文件添加乘积表和电路（.npy、.bin、文本、C、Verilog）</translation>
    </message>
</context>
<context>
    <name>axscope::app::MultipliersView</name>
    <message>
        <source>Pages of the multiplier lab</source>
        <translation>乘法器实验室的页面</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>理解</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>One multiplier: where it errs, how often, in which direction</source>
        <translation>单个乘法器：在何处出错、多频繁、朝哪个方向</translation>
    </message>
    <message>
        <source>Make a multiplier of a family and see at once what it does</source>
        <translation>构造某个族的乘法器，并立即查看其效果</translation>
    </message>
    <message>
        <source>Any number of multipliers in one table, side by side, and against each other</source>
        <translation>任意数量的乘法器列于一表，可并排显示并相互对比</translation>
    </message>
</context>
<context>
    <name>axscope::app::OperandFigure</name>
    <message>
        <source>Heat map of the error of %1 over inputs and weights, with the histograms of both in this layer and a frame around the central %2 % of each</source>
        <translation>%1 的误差在输入与权重上的热图，附二者在该层的直方图，并框出各自中央的 %2 %</translation>
    </message>
    <message>
        <source>Error e(x, w)</source>
        <translation>误差 e(x, w)</translation>
    </message>
    <message>
        <source>product units</source>
        <translation>乘积单位</translation>
    </message>
    <message>
        <source>central %1 %</source>
        <translation>中央 %1 %</translation>
    </message>
    <message>
        <source>Input x</source>
        <translation>输入 x</translation>
    </message>
    <message>
        <source>integer code</source>
        <translation>整数码</translation>
    </message>
    <message>
        <source>Weight w</source>
        <translation>权重 w</translation>
    </message>
    <message>
        <source>%</source>
        <comment>short axis title: share of operands in per cent</comment>
        <translation>%</translation>
    </message>
    <message>
        <source>x = %1 (%2 of the inputs), w = %3 (%4 of the weights): error %5</source>
        <translation>x = %1（占输入的 %2），w = %3（占权重的 %4）：误差 %5</translation>
    </message>
    <message>
        <source>inputs equal to x</source>
        <translation>等于 x 的输入</translation>
    </message>
    <message>
        <source>weights equal to w</source>
        <translation>等于 w 的权重</translation>
    </message>
    <message>
        <source>error</source>
        <translation>误差</translation>
    </message>
</context>
<context>
    <name>axscope::app::OutputErrorPage</name>
    <message>
        <source>Mean relative error</source>
        <translation>平均相对误差</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>flipped</source>
        <translation>翻转</translation>
    </message>
    <message>
        <source>Mean of |z̃ − z| / |z| over decisions, z being the output of the whole MoE layer: over those that chose the same experts as the reference (kept) and those that did not (flipped). Click, or use the arrow keys, to select.</source>
        <translation>|z̃ − z| / |z| 对决策的均值，z 为整个 MoE 层的输出：分别针对与参考选择相同专家的决策（保持）和选择不同专家的决策（翻转）。单击或使用方向键进行选择。</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>按层</translation>
    </message>
    <message>
        <source>By multiplier</source>
        <translation>按乘法器</translation>
    </message>
    <message>
        <source>No output error was recorded.</source>
        <translation>未记录输出误差。</translation>
    </message>
    <message>
        <source>Output error of kept and flipped decisions, %1</source>
        <translation>保持与翻转决策的输出误差，%1</translation>
    </message>
    <message>
        <source>MoE layer</source>
        <translation>MoE 层</translation>
    </message>
    <message>
        <source>Multiplier, by rising mean error</source>
        <translation>乘法器，按平均误差递增</translation>
    </message>
    <message>
        <source>%1, %2: a flipped decision changes the output by %3, a kept one by %4.</source>
        <translation>%1，%2：翻转的决策使输出改变 %3，保持的决策使输出改变 %4。</translation>
    </message>
</context>
<context>
    <name>axscope::app::OverviewFigures</name>
    <message>
        <source>float</source>
        <translation>float</translation>
    </message>
    <message>
        <source>int8</source>
        <translation>int8</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>随机猜测</translation>
    </message>
    <message>
        <source>Top-1 accuracy</source>
        <translation>Top-1 准确率</translation>
    </message>
    <message>
        <source>Top-5 accuracy</source>
        <translation>Top-5 准确率</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>%1 by multiplier, with 95 % intervals</source>
        <translation>各乘法器的%1，附 95 % 区间</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>算术</translation>
    </message>
    <message>
        <source>%1 against inference cost</source>
        <translation>%1与推理成本</translation>
    </message>
    <message>
        <source>Normalised inference cost</source>
        <translation>归一化推理成本</translation>
    </message>
    <message>
        <source>dense int8 = 1</source>
        <translation>稠密 int8 = 1</translation>
    </message>
    <message>
        <source>retrained from</source>
        <translation>再训练自</translation>
    </message>
    <message>
        <source>Where the top-1 accuracy goes, with each multiplier</source>
        <translation>各乘法器下 top-1 准确率的损失来源</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>乘法器</translation>
    </message>
    <message>
        <source>Top-1 loss</source>
        <translation>Top-1 损失</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>pp</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>sum, with 95 % interval</source>
        <translation>总和，附 95 % 区间</translation>
    </message>
    <message>
        <source>quantisation</source>
        <translation>量化</translation>
    </message>
    <message>
        <source>value error</source>
        <translation>数值误差</translation>
    </message>
    <message>
        <source>routing error</source>
        <translation>路由误差</translation>
    </message>
    <message>
        <source>%1 (no routers)</source>
        <translation>%1（无路由器）</translation>
    </message>
    <message>
        <source>The loss of %1 cannot be split: its runs with frozen routing are missing.</source>
        <translation>无法拆分 %1 的损失：缺少其冻结路由的运行。</translation>
    </message>
    <message>
        <source>Top-1 lost by class: %1</source>
        <translation>各类别的 top-1 损失：%1</translation>
    </message>
    <message>
        <source>Top-5 lost by class: %1</source>
        <translation>各类别的 top-5 损失：%1</translation>
    </message>
    <message>
        <source>Class, by loss</source>
        <translation>类别，按损失</translation>
    </message>
    <message>
        <source>Loss against float</source>
        <translation>相对 float 的损失</translation>
    </message>
    <message>
        <source>Loss against int8</source>
        <translation>相对 int8 的损失</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Recovery: top-1 of retrained checkpoints minus that of their parents</source>
        <translation>恢复：再训练检查点的 top-1 减去其父检查点的 top-1</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>恢复量</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1，来自 %2</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1，针对 %2</translation>
    </message>
    <message>
        <source>Recovery: top-1 of %1, minus its parent&apos;s</source>
        <translation>恢复：%1 的 top-1 减去其父检查点的 top-1</translation>
    </message>
    <message>
        <source>without retraining</source>
        <translation>未再训练</translation>
    </message>
    <message>
        <source>after retraining</source>
        <translation>再训练后</translation>
    </message>
</context>
<context>
    <name>axscope::app::OverviewView</name>
    <message>
        <source>⚠  Random images with random labels: the accuracies below mean nothing. Use this run for timing and for trying things out only.</source>
        <translation>⚠  随机图像配随机标签：下列准确率毫无意义。此运行仅可用于计时和试用。</translation>
    </message>
    <message>
        <source>Settings of the run in words</source>
        <translation>运行设置的文字说明</translation>
    </message>
    <message>
        <source>Selected runs</source>
        <translation>所选运行</translation>
    </message>
    <message>
        <source>Figures of the overview</source>
        <translation>概览图</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Loss = quantisation (float − int8) + value error (int8 − frozen routing) + routing error (frozen − free routing), in percentage points of top-1</source>
        <translation>损失 = 量化（float − int8）+ 数值误差（int8 − 冻结路由）+ 路由误差（冻结路由 − 自由路由），单位为 top-1 百分点</translation>
    </message>
    <message>
        <source>Accuracy of the reference minus that of run A, class by class</source>
        <translation>参考的准确率减去运行 A 的准确率，逐类别</translation>
    </message>
    <message>
        <source>Top-1 of retrained checkpoints minus that of the checkpoint they were retrained from</source>
        <translation>再训练检查点的 top-1 减去其来源检查点的 top-1</translation>
    </message>
    <message>
        <source>Kind of accuracy</source>
        <translation>准确率类型</translation>
    </message>
    <message>
        <source>Top-1: share of images whose label is the class with the highest score. Top-5: whose label is among the five highest.</source>
        <translation>Top-1：标签为得分最高类别的图像份额。Top-5：标签在得分最高的五个类别之中。</translation>
    </message>
    <message>
        <source>Top-1</source>
        <translation>Top-1</translation>
    </message>
    <message>
        <source>Top-5</source>
        <translation>Top-5</translation>
    </message>
    <message>
        <source>&amp;Pareto front</source>
        <translation>帕累托前沿(&amp;P)</translation>
    </message>
    <message>
        <source>Join the networks that no other beats in both accuracy and cost; the others turn grey</source>
        <translation>连接在准确率和成本两方面均未被超越的网络；其余变为灰色</translation>
    </message>
    <message>
        <source>Run a study to see the accuracy that each multiplier leaves.</source>
        <translation>运行研究以查看各乘法器下剩余的准确率。</translation>
    </message>
    <message>
        <source>Run a study with multipliers of known power to see accuracy against cost.</source>
        <translation>使用已知功耗的乘法器运行研究，以查看准确率与成本的关系。</translation>
    </message>
    <message>
        <source>Where the accuracy goes appears here as soon as float, int8 and a multiplier have run.</source>
        <translation>float、int8 和一个乘法器运行完成后，此处即显示准确率的损失来源。</translation>
    </message>
    <message>
        <source>No checkpoint of this study says that it was retrained from another one. Retrained checkpoints name theirs by “parent_sha256” in their metadata.</source>
        <translation>本研究中没有检查点注明其由另一检查点再训练而来。再训练的检查点在其元数据中以“parent_sha256”注明来源。</translation>
    </message>
    <message>
        <source>Accuracy, cost and loss of every run</source>
        <translation>每次运行的准确率、成本和损失</translation>
    </message>
    <message>
        <source>Click a row to choose run A, with Ctrl to choose run B</source>
        <translation>单击一行选择运行 A，按住 Ctrl 单击选择运行 B</translation>
    </message>
    <message>
        <source>Settings: %1.</source>
        <translation>设置：%1。</translation>
    </message>
    <message>
        <source>Run a study to see which classes lose most.</source>
        <translation>运行研究以查看哪些类别损失最大。</translation>
    </message>
    <message>
        <source>Random labels: there are no classes to tell apart.</source>
        <translation>随机标签：没有可区分的类别。</translation>
    </message>
    <message>
        <source>Run A is not done yet: the classes that lose most appear here as soon as it is.</source>
        <translation>运行 A 尚未完成：完成后此处即显示损失最大的类别。</translation>
    </message>
    <message>
        <source>This study holds nothing of single images, so losses by class are not known.</source>
        <translation>此研究不含单幅图像的信息，因此无法得知各类别的损失。</translation>
    </message>
    <message>
        <source>A: %1. Click a bar or a point to choose A, with Ctrl to choose B.</source>
        <translation>A：%1。单击柱形或点选择 A，按住 Ctrl 单击选择 B。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>A: %1. B: %2.</source>
        <translation>A：%1。B：%2。</translation>
    </message>
</context>
<context>
    <name>axscope::app::PairedPanel</name>
    <message>
        <source>B right</source>
        <translation>B 正确</translation>
    </message>
    <message>
        <source>B wrong</source>
        <translation>B 错误</translation>
    </message>
    <message>
        <source>A right</source>
        <translation>A 正确</translation>
    </message>
    <message>
        <source>A wrong</source>
        <translation>A 错误</translation>
    </message>
    <message>
        <source>Images that both get right</source>
        <translation>两者均正确的图像</translation>
    </message>
    <message>
        <source>Images that only A gets right</source>
        <translation>仅 A 正确的图像</translation>
    </message>
    <message>
        <source>Images that only B gets right</source>
        <translation>仅 B 正确的图像</translation>
    </message>
    <message>
        <source>Images that both get wrong</source>
        <translation>两者均错误的图像</translation>
    </message>
    <message>
        <source>(only B right − only A right) / images, with the 95 % interval for paired proportions of Newcombe (1998), method 10</source>
        <translation>（仅 B 正确 − 仅 A 正确）/ 图像数，附 Newcombe (1998) 方法 10 的配对比例 95 % 区间</translation>
    </message>
    <message>
        <source>McNemar&apos;s exact two-sided test: p = min(1, 2 P(X ≤ min(only A, only B))), X binomial over the images that only one of them gets right</source>
        <translation>McNemar 精确双侧检验：p = min(1, 2 P(X ≤ min(仅 A, 仅 B)))，X 在仅一方正确的图像上服从二项分布</translation>
    </message>
    <message>
        <source>Images with the same class in first place, right or wrong</source>
        <translation>首位类别相同的图像，无论对错</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the comparison as tab-separated text</source>
        <translation>将比较结果复制为制表符分隔的文本</translation>
    </message>
    <message>
        <source>The accuracies are compared here image by image as soon as both runs are done.</source>
        <translation>两次运行均完成后，此处即逐图像比较准确率。</translation>
    </message>
    <message>
        <source>This study holds nothing of single images for %1: A and B cannot be compared image by image.</source>
        <translation>此研究不含 %1 的单幅图像信息：无法逐图像比较 A 和 B。</translation>
    </message>
    <message>
        <source>A and B</source>
        <translation>A 和 B</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>A and B did not see the same images (%1 and %2), so they cannot be compared image by image.</source>
        <translation>A 和 B 所用图像不同（%1 和 %2），因此无法逐图像比较。</translation>
    </message>
    <message>
        <source>Top-1, B − A: %1 percentage points (95 % interval %2 to %3)</source>
        <translation>Top-1，B − A：%1 个百分点（95 % 区间 %2 至 %3）</translation>
    </message>
    <message>
        <source>McNemar&apos;s exact test: p = %1</source>
        <translation>McNemar 精确检验：p = %1</translation>
    </message>
    <message>
        <source>Same class in first place: %1 of %2 images</source>
        <translation>首位类别相同：%1 / %2 幅图像</translation>
    </message>
</context>
<context>
    <name>axscope::app::PanelDialog</name>
    <message>
        <source>Figure with panels</source>
        <translation>多面板图</translation>
    </message>
    <message>
        <source>Plots of the figure</source>
        <translation>图中的各幅绘图</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Preview of the figure</source>
        <translation>图的预览</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>F&amp;ile:</source>
        <translation>文件(&amp;I)：</translation>
    </message>
    <message>
        <source>&amp;Move up</source>
        <translation>上移(&amp;M)</translation>
    </message>
    <message>
        <source>Mo&amp;ve down</source>
        <translation>下移(&amp;V)</translation>
    </message>
    <message>
        <source>(a), (b) …</source>
        <translation>(a), (b) …</translation>
    </message>
    <message>
        <source>a, b …</source>
        <translation>a, b …</translation>
    </message>
    <message>
        <source>A, B …</source>
        <translation>A, B …</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Plot&amp;s, in the order of the panels:</source>
        <translation>绘图，按面板顺序(&amp;S)：</translation>
    </message>
    <message>
        <source>Col&amp;umns:</source>
        <translation>列数(&amp;U)：</translation>
    </message>
    <message>
        <source>Letter st&amp;yle:</source>
        <translation>字母样式(&amp;Y)：</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>There are no plots yet: choose multipliers or run the study.</source>
        <translation>还没有图：请选择乘法器或运行研究。</translation>
    </message>
    <message>
        <source>Check the plots that the figure shall have.</source>
        <translation>请勾选图中要包含的绘图。</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>未保存。%1</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>%1 文件 (*.%2)</translation>
    </message>
</context>
<context>
    <name>axscope::app::ParetoPage</name>
    <message>
        <source>&amp;Horizontal:</source>
        <translation>横轴(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Vertical:</source>
        <translation>纵轴(&amp;V)：</translation>
    </message>
    <message>
        <source>&amp;Logarithmic horizontal axis</source>
        <translation>横轴取对数(&amp;L)</translation>
    </message>
    <message>
        <source>Lo&amp;garithmic vertical axis</source>
        <translation>纵轴取对数(&amp;G)</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 对 %2</translation>
    </message>
    <message>
        <source>Add multipliers to the study or to the table below.</source>
        <translation>请向研究或下方表格添加乘法器。</translation>
    </message>
    <message>
        <source>No multiplier of the table has both figures.</source>
        <translation>表格中没有乘法器同时具备两项指标。</translation>
    </message>
    <message>
        <source>Without one of the figures: %1.</source>
        <translation>缺少其中一项指标：%1。</translation>
    </message>
    <message>
        <source>Not to be drawn on these axes, being 0 or infinite: %1.</source>
        <translation>值为 0 或无穷大，无法在这些坐标轴上绘制：%1。</translation>
    </message>
    <message>
        <source>Power of members of families is an estimate from their unit gates.</source>
        <translation>族成员的功耗由其单位门估算。</translation>
    </message>
    <message>
        <source>product units</source>
        <translation>乘积单位</translation>
    </message>
    <message>
        <source>product units²</source>
        <translation>乘积单位²</translation>
    </message>
    <message>
        <source>exact = 1</source>
        <translation>精确 = 1</translation>
    </message>
</context>
<context>
    <name>axscope::app::PlotFigure</name>
    <message>
        <source>%1; from %2 to %3</source>
        <translation>%1；从 %2 到 %3</translation>
    </message>
</context>
<context>
    <name>axscope::app::PlotNote</name>
    <message>
        <source>Note: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>Note on “%1”</source>
        <translation>“%1”的备注</translation>
    </message>
    <message>
        <source>&amp;What this figure shows, or what to look into:</source>
        <translation>此图说明了什么，或需要进一步考察什么(&amp;W)：</translation>
    </message>
    <message>
        <source>Note on this plot</source>
        <translation>此图的备注</translation>
    </message>
</context>
<context>
    <name>axscope::app::PlotRow</name>
    <message>
        <source>Figures of this page</source>
        <translation>此页的图</translation>
    </message>
</context>
<context>
    <name>axscope::app::PlotView</name>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Copy as &amp;image</source>
        <translation>复制为图像(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Copy data</source>
        <translation>复制数据(&amp;C)</translation>
    </message>
    <message>
        <source>Show &amp;data</source>
        <translation>显示数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>备注(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Reset zoom</source>
        <translation>重置缩放(&amp;R)</translation>
    </message>
</context>
<context>
    <name>axscope::app::PortraitFigures</name>
    <message>
        <source>Errors of %1</source>
        <translation>%1 的误差</translation>
    </message>
    <message>
        <source>Error e</source>
        <translation>误差 e</translation>
    </message>
    <message>
        <source>product units</source>
        <translation>乘积单位</translation>
    </message>
    <message>
        <source>operand pairs</source>
        <translation>操作数对</translation>
    </message>
    <message>
        <source>all operands alike</source>
        <translation>所有操作数等权</translation>
    </message>
    <message>
        <source>Distribution of the errors of %1</source>
        <translation>%1 的误差分布</translation>
    </message>
    <message>
        <source>Operand pairs with an error of at most e</source>
        <translation>误差不超过 e 的操作数对</translation>
    </message>
    <message>
        <source>e ≤ %1</source>
        <translation>e ≤ %1</translation>
    </message>
    <message>
        <source>Error of %1 against %2, operands of %3</source>
        <translation>%1 的误差随 %2 的变化，操作数取自 %3</translation>
    </message>
    <message>
        <source>Error of %1 against %2</source>
        <translation>%1 的误差随 %2 的变化</translation>
    </message>
    <message>
        <source>integer code</source>
        <translation>整数码</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>mean e</source>
        <translation>e 的均值</translation>
    </message>
    <message>
        <source>mean |e|</source>
        <translation>|e| 的均值</translation>
    </message>
    <message>
        <source>largest |e|</source>
        <translation>最大 |e|</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 从 %2 到 %3</translation>
    </message>
    <message>
        <source>Bias of %1 for every %2, operands of %3</source>
        <translation>%1 在每个 %2 处的偏差，操作数取自 %3</translation>
    </message>
    <message>
        <source>Bias of %1 for every %2</source>
        <translation>%1 在每个 %2 处的偏差</translation>
    </message>
    <message>
        <source>Activation a</source>
        <translation>激活 a</translation>
    </message>
    <message>
        <source>Weight b</source>
        <translation>权重 b</translation>
    </message>
    <message>
        <source>Mean error at %1</source>
        <translation>%1 处的平均误差</translation>
    </message>
    <message>
        <source>mean + standard deviation</source>
        <translation>均值 + 标准差</translation>
    </message>
    <message>
        <source>mean − standard deviation</source>
        <translation>均值 − 标准差</translation>
    </message>
    <message>
        <source>± standard deviation</source>
        <translation>± 标准差</translation>
    </message>
    <message>
        <source>Wrong bits of %1, operands of %2</source>
        <translation>%1 的错误位，操作数取自 %2</translation>
    </message>
    <message>
        <source>Wrong bits of %1</source>
        <translation>%1 的错误位</translation>
    </message>
    <message>
        <source>Bit of the product</source>
        <translation>乘积的位</translation>
    </message>
    <message>
        <source>Operand pairs with this bit wrong</source>
        <translation>此位错误的操作数对</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>of it 1 instead of 0</source>
        <translation>其中应为 0 而得 1</translation>
    </message>
    <message>
        <source>Expected bias against spread of one output, %1 in %2</source>
        <translation>单个输出的预期偏差与离散程度，%2 中的 %1</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>layers from the input</source>
        <translation>自输入起的层数</translation>
    </message>
    <message>
        <source>Error of one output</source>
        <translation>单个输出的误差</translation>
    </message>
    <message>
        <source>|K μ|: bias</source>
        <translation>|K μ|：偏差</translation>
    </message>
    <message>
        <source>√K σ: spread</source>
        <translation>√K σ：离散程度</translation>
    </message>
    <message>
        <source>%1 (K = %2, K μ = %3, √K σ = %4)</source>
        <translation>%1（K = %2，K μ = %3，√K σ = %4）</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n layer(s) at this depth</source>
        <translation>
            <numerusform>此深度上 %n 层的均值</numerusform>
        </translation>
    </message>
    <message>
        <source>Equivalent: %1</source>
        <translation>等效：%1</translation>
    </message>
    <message>
        <source>Table: %1</source>
        <translation>乘积表：%1</translation>
    </message>
    <message>
        <source>Computed by: %1</source>
        <translation>计算方式：%1</translation>
    </message>
    <message>
        <source>Power: %1 mW, published</source>
        <translation>功耗：%1 mW，已发表值</translation>
    </message>
    <message>
        <source>Cost, estimated from unit gates: %1 gates, %2 of the exact array, %3 mW</source>
        <translation>成本，由单位门估算：%1 个门，为精确阵列的 %2，%3 mW</translation>
    </message>
</context>
<context>
    <name>axscope::app::PortraitTable</name>
    <message>
        <source>Error metrics of the multiplier</source>
        <translation>乘法器的误差指标</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>所有对</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Over all 65,536 operand pairs alike</source>
        <translation>对全部 65,536 个操作数对等权计算</translation>
    </message>
    <message>
        <source>Weighted by the operands of the chosen layer: Σ p(a) p(b) f(e(a, b))</source>
        <translation>按所选层的操作数加权：Σ p(a) p(b) f(e(a, b))</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Mean |e|, e = product − exact product</source>
        <translation>|e| 的均值，e = 乘积 − 精确乘积</translation>
    </message>
    <message>
        <source>MAE %</source>
        <translation>MAE %</translation>
    </message>
    <message>
        <source>100 MAE / 2¹⁶</source>
        <translation>100 MAE / 2¹⁶</translation>
    </message>
    <message>
        <source>WCE</source>
        <translation>WCE</translation>
    </message>
    <message>
        <source>Worst case: largest |e|</source>
        <translation>最坏情况：最大 |e|</translation>
    </message>
    <message>
        <source>WCE %</source>
        <translation>WCE %</translation>
    </message>
    <message>
        <source>100 WCE / 2¹⁶</source>
        <translation>100 WCE / 2¹⁶</translation>
    </message>
    <message>
        <source>EP %</source>
        <translation>EP %</translation>
    </message>
    <message>
        <source>Share of operand pairs with an error: 100 P(e ≠ 0)</source>
        <translation>有误差的操作数对份额：100 P(e ≠ 0)</translation>
    </message>
    <message>
        <source>Mean error μ</source>
        <translation>平均误差 μ</translation>
    </message>
    <message>
        <source>Mean e: the bias</source>
        <translation>e 的均值：偏差</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Mean e²</source>
        <translation>e² 的均值</translation>
    </message>
    <message>
        <source>Variance σ²</source>
        <translation>方差 σ²</translation>
    </message>
    <message>
        <source>Mean e² − μ²</source>
        <translation>e² 的均值 − μ²</translation>
    </message>
    <message>
        <source>MRE %</source>
        <translation>MRE %</translation>
    </message>
    <message>
        <source>100 mean |e| / |ab| over pairs with ab ≠ 0</source>
        <translation>100 × |e| / |ab| 的均值，取 ab ≠ 0 的操作数对</translation>
    </message>
    <message>
        <source>WCRE %</source>
        <translation>WCRE %</translation>
    </message>
    <message>
        <source>100 largest |e| / |ab| over pairs with ab ≠ 0</source>
        <translation>100 × |e| / |ab| 的最大值，取 ab ≠ 0 的操作数对</translation>
    </message>
    <message>
        <source>NMED</source>
        <translation>NMED</translation>
    </message>
    <message>
        <source>MAE / largest |ab|</source>
        <translation>MAE / 最大 |ab|</translation>
    </message>
    <message>
        <source>Lowest e</source>
        <translation>最小 e</translation>
    </message>
    <message>
        <source>Smallest error, with its sign</source>
        <translation>最小误差，带符号</translation>
    </message>
    <message>
        <source>Highest e</source>
        <translation>最大 e</translation>
    </message>
    <message>
        <source>Largest error, with its sign</source>
        <translation>最大误差，带符号</translation>
    </message>
</context>
<context>
    <name>axscope::app::PreparationSection</name>
    <message>
        <source>Preparation</source>
        <translation>预处理</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>按存储顺序</translation>
    </message>
    <message>
        <source>Random sample</source>
        <translation>随机抽样</translation>
    </message>
    <message>
        <source>As stored: the first N images. Random sample: the images in a random order drawn by the seed (Fisher-Yates with SplitMix64), of which the first N are taken; the same on every machine</source>
        <translation>按存储顺序：前 N 幅图像。随机抽样：由种子生成图像的随机顺序（Fisher-Yates，采用 SplitMix64），取其前 N 幅；在每台机器上均相同</translation>
    </message>
    <message>
        <source>Seed of the random order, a whole number from 0 to 2⁶⁴ − 1</source>
        <translation>随机顺序的种子，0 到 2⁶⁴ − 1 的整数</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Only images of these classes, by name or number, parted by commas: 3, 7, owl. Taken before the first N images are; the network still answers among all its classes</source>
        <translation>仅这些类别的图像，以名称或编号给出，用逗号分隔：3, 7, owl。先按类别筛选，再取前 N 幅图像；网络仍在其全部类别中作答</translation>
    </message>
    <message>
        <source>Shorter side of the images after resizing (bilinear, antialiased, as torchvision does). Automatic: only where the network takes another size, to that</source>
        <translation>缩放后图像的短边（双线性、抗锯齿，与 torchvision 相同）。自动：仅当网络要求其他尺寸时缩放到该尺寸</translation>
    </message>
    <message>
        <source>Side of the square in the middle that is kept. Automatic: the network&apos;s size</source>
        <translation>保留的中央正方形的边长。自动：网络的尺寸</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>As the checkpoint says</source>
        <translation>按检查点所述</translation>
    </message>
    <message>
        <source>None: 0 to 1</source>
        <translation>无：0 到 1</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>指定数值</translation>
    </message>
    <message>
        <source>Pixels, scaled to 0..1, are normalised channel by channel: (value − mean) / std, with the numbers that the network was trained with</source>
        <translation>缩放到 0..1 的像素逐通道归一化：(值 − 均值) / 标准差，采用网络训练时所用的数值</translation>
    </message>
    <message>
        <source>Mean of the pixels by channel, on a scale of 0 to 1, parted by commas</source>
        <translation>各通道像素的均值，以 0 到 1 为尺度，用逗号分隔</translation>
    </message>
    <message>
        <source>Standard deviation of the pixels by channel, on a scale of 0 to 1, parted by commas</source>
        <translation>各通道像素的标准差，以 0 到 1 为尺度，用逗号分隔</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>顺序(&amp;O)</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>种子(&amp;D)</translation>
    </message>
    <message>
        <source>Clas&amp;ses</source>
        <translation>类别(&amp;S)</translation>
    </message>
    <message>
        <source>Resi&amp;ze to</source>
        <translation>缩放到(&amp;Z)</translation>
    </message>
    <message>
        <source>Cro&amp;p to</source>
        <translation>裁剪到(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Normalise</source>
        <translation>归一化(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Mean</source>
        <translation>均值(&amp;M)</translation>
    </message>
    <message>
        <source>Std de&amp;v</source>
        <translation>标准差(&amp;V)</translation>
    </message>
    <message>
        <source>Change the order of the images</source>
        <translation>更改图像的顺序</translation>
    </message>
    <message>
        <source>Change the classes</source>
        <translation>更改类别</translation>
    </message>
    <message>
        <source>Change the size to resize to</source>
        <translation>更改缩放尺寸</translation>
    </message>
    <message>
        <source>Change the crop</source>
        <translation>更改裁剪</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a whole number from 0 to 2⁶⁴ − 1.</source>
        <translation>“%1”不是 0 到 2⁶⁴ − 1 的整数。</translation>
    </message>
    <message>
        <source>Change the seed of the sample</source>
        <translation>更改抽样的种子</translation>
    </message>
    <message>
        <source>Change the normalisation</source>
        <translation>更改归一化</translation>
    </message>
    <message>
        <source>Mean and std belong together.</source>
        <translation>均值和标准差须同时给出。</translation>
    </message>
</context>
<context>
    <name>axscope::app::RankingFigures</name>
    <message>
        <source>Router norm</source>
        <translation>路由器范数</translation>
    </message>
    <message>
        <source>Largest variance</source>
        <translation>最大方差</translation>
    </message>
    <message>
        <source>Largest norm</source>
        <translation>最大范数</translation>
    </message>
    <message>
        <source>Energy, sum</source>
        <translation>能量，总和</translation>
    </message>
    <message>
        <source>Energy, largest</source>
        <translation>能量，最大</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Spearman&apos;s ρ between what is said to foretell the cost of an expert and its measured cost: +1 where both rank the experts alike, −1 where they rank them the other way round.
Router norm: |w|₂ of the router&apos;s row of the expert.
Largest variance, largest norm: of the weights of one neuron (row) of the expert&apos;s first matrix.
Energy (CAMERA, arXiv:2508.02322): E = [½ Σₜ φ(t)² + ½ maxₜ φ(t)²] |w|² of each hidden unit, φ = gate weight × activation, w = weights of the last matrix that read it; sum or largest over the units of the expert.
Load: share of the choices in the int8 run.</source>
        <translation>被认为能预测专家代价的量与其实测代价之间的斯皮尔曼 ρ：二者对专家的排序相同时为 +1，排序相反时为 −1。
路由器范数：路由器中该专家所在行的 |w|₂。
最大方差、最大范数：取自专家第一个矩阵中单个神经元（行）的权重。
能量（CAMERA，arXiv:2508.02322）：每个隐藏单元的 E = [½ Σₜ φ(t)² + ½ maxₜ φ(t)²] |w|²，φ = 门控权重 × 激活，w = 最后一个矩阵中读取该单元的权重；对专家的各单元求和或取最大值。
负载：int8 运行中所占的选择份额。</translation>
    </message>
    <message>
        <source>What foretells the cost of an expert, %1, %2</source>
        <translation>什么能预测专家的代价，%1，%2</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>Spearman&apos;s ρ with the cost</source>
        <translation>与代价的斯皮尔曼 ρ</translation>
    </message>
    <message>
        <source>ρ</source>
        <translation>ρ</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>未定义</translation>
    </message>
    <message>
        <source>%1 against the cost of each expert, ρ = %2</source>
        <translation>%1 与各专家代价的关系，ρ = %2</translation>
    </message>
    <message>
        <source>Top-1 lost</source>
        <translation>top-1 损失</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>百分点</translation>
    </message>
</context>
<context>
    <name>axscope::app::ResultViews</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>概览(&amp;O)</translation>
    </message>
    <message>
        <source>What remains of the accuracy, and what it costs</source>
        <translation>剩余多少准确率，代价是什么</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>层(&amp;L)</translation>
    </message>
    <message>
        <source>Where in a network the error arises</source>
        <translation>误差在网络中何处产生</translation>
    </message>
    <message>
        <source>&amp;Routing</source>
        <translation>路由(&amp;R)</translation>
    </message>
    <message>
        <source>How a multiplier moves decisions between experts</source>
        <translation>乘法器如何使决策在专家之间移动</translation>
    </message>
    <message>
        <source>S&amp;amples</source>
        <translation>样本(&amp;A)</translation>
    </message>
    <message>
        <source>What happened to single images, layer by layer</source>
        <translation>单幅图像逐层发生了什么</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>Two runs side by side, and their difference</source>
        <translation>两次运行并排对比及其差异</translation>
    </message>
    <message>
        <source>&amp;Multipliers</source>
        <translation>乘法器(&amp;M)</translation>
    </message>
    <message>
        <source>What a multiplier gets wrong, before any network</source>
        <translation>在用于任何网络之前，乘法器错在何处</translation>
    </message>
    <message>
        <source>A&amp;xMoE</source>
        <translation>AxMoE(&amp;X)</translation>
    </message>
    <message>
        <source>Whether the findings of the AxMoE study hold here, and what retraining wins back</source>
        <translation>AxMoE 研究的结论在此是否成立，以及再训练能挽回多少</translation>
    </message>
</context>
<context>
    <name>axscope::app::RetrainDialog</name>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Run study</source>
        <translation>运行研究(&amp;R)</translation>
    </message>
    <message>
        <source>Retrain under approximation</source>
        <translation>近似下再训练</translation>
    </message>
    <message>
        <source>Throw away what was stopped and begin again</source>
        <translation>丢弃已停止的训练并重新开始</translation>
    </message>
    <message>
        <source>Stop; the best network so far is kept, and the training can go on later</source>
        <translation>停止；迄今最佳的网络会保留，训练以后可以继续</translation>
    </message>
    <message>
        <source>Run the study, with the retrained checkpoint</source>
        <translation>运行研究，包含再训练的检查点</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>已完成。</translation>
    </message>
    <message>
        <source>Stopped. The network of epoch %1 is kept.</source>
        <translation>已停止。保留第 %1 轮的网络。</translation>
    </message>
    <message>
        <source>Stopped before the first epoch ended.</source>
        <translation>在第一轮结束前已停止。</translation>
    </message>
    <message>
        <source>The retraining failed: %1</source>
        <translation>再训练失败：%1</translation>
    </message>
    <message>
        <source>This program cannot train.</source>
        <translation>此程序无法训练。</translation>
    </message>
    <message>
        <source>Folder with training images</source>
        <translation>训练图像所在文件夹</translation>
    </message>
    <message>
        <source>Checkpoint that is written</source>
        <translation>要写入的检查点</translation>
    </message>
    <message>
        <source>Checkpoints (*.safetensors)</source>
        <translation>检查点 (*.safetensors)</translation>
    </message>
    <message>
        <source>Start afres&amp;h</source>
        <translation>重新开始(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Go o&amp;n</source>
        <translation>继续(&amp;O)</translation>
    </message>
    <message>
        <source>Do &amp;not wait</source>
        <translation>不等待(&amp;N)</translation>
    </message>
</context>
<context>
    <name>axscope::app::RetrainForm</name>
    <message>
        <source>Folder with training images</source>
        <translation>训练图像所在文件夹</translation>
    </message>
    <message>
        <source>Choose the folder with the training images</source>
        <translation>选择训练图像所在的文件夹</translation>
    </message>
    <message>
        <source>&amp;Frozen router</source>
        <translation>冻结路由器(&amp;F)</translation>
    </message>
    <message>
        <source>Checkpoint that is written</source>
        <translation>要写入的检查点</translation>
    </message>
    <message>
        <source>Choose the file that is written</source>
        <translation>选择要写入的文件</translation>
    </message>
    <message>
        <source>Replace the file that is there</source>
        <translation>替换已有文件</translation>
    </message>
    <message>
        <source>&amp;Parent:</source>
        <translation>父检查点(&amp;P)：</translation>
    </message>
    <message>
        <source>The checkpoint to begin with. It stays as it is.</source>
        <translation>作为起点的检查点。其本身保持不变。</translation>
    </message>
    <message>
        <source>&amp;Multiplier:</source>
        <translation>乘法器(&amp;M)：</translation>
    </message>
    <message>
        <source>What the network learns to live with: a multiplier, or an assignment of several to its layers</source>
        <translation>网络要学会适应的对象：一个乘法器，或将多个乘法器分配给各层的方案</translation>
    </message>
    <message>
        <source>&amp;Images:</source>
        <translation>图像(&amp;I)：</translation>
    </message>
    <message>
        <source>Images to train on, and to test on after each epoch</source>
        <translation>用于训练以及在每轮之后测试的图像</translation>
    </message>
    <message>
        <source>Another folder …</source>
        <translation>其他文件夹 …</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>&amp;Training images:</source>
        <translation>训练图像(&amp;T)：</translation>
    </message>
    <message>
        <source>Train on at most so many images, drawn by the seed</source>
        <translation>最多用这么多图像训练，按种子抽取</translation>
    </message>
    <message>
        <source>T&amp;est images:</source>
        <translation>测试图像(&amp;E)：</translation>
    </message>
    <message>
        <source>Test on at most so many images, drawn by the seed</source>
        <translation>最多用这么多图像测试，按种子抽取</translation>
    </message>
    <message>
        <source>Passes over the training images</source>
        <translation>遍历训练图像的次数</translation>
    </message>
    <message>
        <source>&amp;Batch:</source>
        <translation>批大小(&amp;B)：</translation>
    </message>
    <message>
        <source>Images per step</source>
        <translation>每步的图像数</translation>
    </message>
    <message>
        <source>&amp;Learning rate:</source>
        <translation>学习率(&amp;L)：</translation>
    </message>
    <message>
        <source>At the beginning; it falls to 0 along a cosine. What is suggested works for the architecture: batch norms keep their statistics, so rates that suit training from scratch diverge.</source>
        <translation>初始值；沿余弦曲线降至 0。建议值适用于该架构：批归一化的统计量保持不变，因此适合从头训练的学习率会导致发散。</translation>
    </message>
    <message>
        <source>of the exact product</source>
        <translation>精确乘积的梯度</translation>
    </message>
    <message>
        <source>differences of the table</source>
        <translation>乘积表的差分</translation>
    </message>
    <message>
        <source>&amp;Gradient:</source>
        <translation>梯度(&amp;G)：</translation>
    </message>
    <message>
        <source>What stands for the derivative of a product L(a, b) going back: that of a·b, which is b and a, or the table&apos;s own (L(a + 1, b) − L(a − 1, b)) / 2</source>
        <translation>反向传播时用什么代替乘积 L(a, b) 的导数：a·b 的导数，即 b 和 a，或乘积表自身的 (L(a + 1, b) − L(a − 1, b)) / 2</translation>
    </message>
    <message>
        <source>For differences of the table: average it over operands up to this far apart first</source>
        <translation>用于乘积表的差分：先在相距不超过此值的操作数上对乘积表取平均</translation>
    </message>
    <message>
        <source>Routers keep their weights and centroids</source>
        <translation>路由器保持其权重和质心不变</translation>
    </message>
    <message>
        <source>See&amp;d:</source>
        <translation>种子(&amp;D)：</translation>
    </message>
    <message>
        <source>Of the order of images and of their augmentation</source>
        <translation>图像顺序及数据增强的种子</translation>
    </message>
    <message>
        <source>Processors to use</source>
        <translation>使用的处理器数</translation>
    </message>
    <message>
        <source>The best epoch so far is written here, each time there is a better one</source>
        <translation>迄今最佳一轮的网络写入此处，每当出现更好的一轮时更新</translation>
    </message>
    <message>
        <source>%1 (assignment)</source>
        <translation>%1（分配）</translation>
    </message>
    <message>
        <source>A retraining into this file was stopped in epoch %1 of %2. It can go on, with the settings that it had.</source>
        <translation>写入此文件的再训练停止于第 %1 轮（共 %2 轮）。可按其原有设置继续。</translation>
    </message>
    <message>
        <source>Add a checkpoint to the study first.</source>
        <translation>请先向研究添加检查点。</translation>
    </message>
    <message>
        <source>The checkpoint is being read …</source>
        <translation>正在读取检查点 …</translation>
    </message>
    <message>
        <source>The parent cannot be used: %1</source>
        <translation>无法使用父检查点：%1</translation>
    </message>
    <message>
        <source>Choose a multiplier.</source>
        <translation>请选择一个乘法器。</translation>
    </message>
    <message>
        <source>Choose the training images.</source>
        <translation>请选择训练图像。</translation>
    </message>
    <message>
        <source>Name the file that is written.</source>
        <translation>请指定要写入的文件。</translation>
    </message>
    <message>
        <source>The output would replace the parent; name another file.</source>
        <translation>输出会覆盖父检查点；请指定其他文件。</translation>
    </message>
    <message>
        <source>The output file is there already.</source>
        <translation>输出文件已存在。</translation>
    </message>
    <message>
        <source>Ep&amp;ochs:</source>
        <translation>轮数(&amp;O)：</translation>
    </message>
    <message>
        <source>Smoothing:</source>
        <translation>平滑：</translation>
    </message>
    <message>
        <source>Thre&amp;ads:</source>
        <translation>线程(&amp;A)：</translation>
    </message>
    <message>
        <source>O&amp;utput:</source>
        <translation>输出(&amp;U)：</translation>
    </message>
    <message>
        <source>all</source>
        <comment>threads</comment>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>axscope::app::RetrainRequest</name>
    <message>
        <source>The study has no images yet</source>
        <translation>研究尚无图像</translation>
    </message>
    <message>
        <source>The study&apos;s images; a tenth of them tests</source>
        <translation>研究的图像；其中十分之一用于测试</translation>
    </message>
</context>
<context>
    <name>axscope::app::RoutingPage</name>
    <message>
        <source>No decisions to show</source>
        <translation>没有可显示的决策</translation>
    </message>
</context>
<context>
    <name>axscope::app::RoutingView</name>
    <message>
        <source>Run a study with a mixture-of-experts checkpoint to see how multipliers move the routing.</source>
        <translation>使用混合专家检查点运行研究，以查看乘法器如何改变路由。</translation>
    </message>
    <message>
        <source>%1 has no experts, so there is no routing to compare.</source>
        <translation>%1 没有专家，因此没有可比较的路由。</translation>
    </message>
    <message>
        <source>int8</source>
        <translation>int8</translation>
    </message>
    <message>
        <source>%1 has not been run with %2 yet: its routing appears here as soon as it is.</source>
        <translation>%1 尚未用 %2 运行：运行后此处即显示其路由。</translation>
    </message>
    <message>
        <source>No run of %1 is finished yet: its routing appears here as soon as one is.</source>
        <translation>%1 尚无已完成的运行：有运行完成后此处即显示其路由。</translation>
    </message>
    <message>
        <source>float</source>
        <translation>float</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>MoE layer</source>
        <translation>MoE 层</translation>
    </message>
    <message>
        <source>Multiplier, by rising mean error</source>
        <translation>乘法器，按平均误差递增</translation>
    </message>
    <message>
        <source>%1 over multipliers, %2</source>
        <translation>各乘法器的%1，%2</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>秩次</translation>
    </message>
    <message>
        <source>&amp;Checkpoint:</source>
        <translation>检查点(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Multiplier:</source>
        <translation>乘法器(&amp;M)：</translation>
    </message>
    <message>
        <source>MoE &amp;layer:</source>
        <translation>MoE 层(&amp;L)：</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Load and gate mass of every expert, and how even they are</source>
        <translation>各专家的负载和门控概率质量，以及其均匀程度</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>转移</translation>
    </message>
    <message>
        <source>From which expert to which decisions move</source>
        <translation>决策从哪个专家移到哪个专家</translation>
    </message>
    <message>
        <source>Shift rate</source>
        <translation>偏移率</translation>
    </message>
    <message>
        <source>Share of decisions that change, over multipliers and MoE layers</source>
        <translation>发生变化的决策份额，按乘法器和 MoE 层</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>裕度</translation>
    </message>
    <message>
        <source>How clear kept and flipped decisions were</source>
        <translation>保持和翻转的决策有多明确</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>门控</translation>
    </message>
    <message>
        <source>How far the gate probabilities moved</source>
        <translation>门控概率移动了多少</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Which classes go to which experts, before and after</source>
        <translation>哪些类别去往哪些专家，之前与之后</translation>
    </message>
    <message>
        <source>Co-activation</source>
        <translation>共激活</translation>
    </message>
    <message>
        <source>Which experts of two MoE layers work on the same decisions, before and after</source>
        <translation>两个 MoE 层的哪些专家处理相同的决策，之前与之后</translation>
    </message>
    <message>
        <source>Output error</source>
        <translation>输出误差</translation>
    </message>
    <message>
        <source>What a flipped decision does to the output of the layer, beside a kept one</source>
        <translation>翻转的决策对该层输出的影响，与保持的决策对比</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>The expert of every token of one image, for networks that decide per token</source>
        <translation>一幅图像中每个 token 的专家，适用于逐 token 决策的网络</translation>
    </message>
    <message>
        <source>Pages of routing</source>
        <translation>路由页面</translation>
    </message>
    <message>
        <source>mean KL divergence of the gates %1 nats</source>
        <translation>门控的平均 KL 散度为 %1 nat</translation>
    </message>
    <message>
        <source>the largest gate moved in %1 of %2 decisions</source>
        <translation>%2 个决策中有 %1 个的最大门控发生移动</translation>
    </message>
    <message>
        <source>%1 of the choices of %2 decisions (%3 each) changed</source>
        <translation>%2 个决策（每个 %3 项选择）的选择中有 %1 发生变化</translation>
    </message>
    <message>
        <source>%1 of %2 decisions changed their expert</source>
        <translation>%2 个决策中有 %1 个改变了专家</translation>
    </message>
    <message>
        <source>, %1 of those with a margin below the median of the kept ones</source>
        <translation>，其中 %1 的裕度低于保持决策的中位数</translation>
    </message>
    <message>
        <source>%1, %2 against %3: %4.</source>
        <translation>%1，%2 对比 %3：%4。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::RunMatrix</name>
    <message>
        <source>8-bit weights and activations, exact products; compared with float</source>
        <translation>8 位权重与激活，精确乘积；与 float 比较</translation>
    </message>
</context>
<context>
    <name>axscope::app::RunMatrixModel</name>
    <message>
        <source>Not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Running: %1 of %2 images</source>
        <translation>运行中：%1 / %2 幅图像</translation>
    </message>
    <message>
        <source>Done: %1 images</source>
        <translation>完成：%1 幅图像</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 images</source>
        <translation>已停止：完成 %1 / %2 幅图像</translation>
    </message>
    <message>
        <source>Failed after %1 of %2 images: %3</source>
        <translation>失败：完成 %1 / %2 幅图像：%3</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Top-1: %1 (95 % Wilson interval %2 to %3)</source>
        <translation>Top-1：%1（95 % Wilson 区间 %2 至 %3）</translation>
    </message>
    <message>
        <source>Top-5: %1</source>
        <translation>Top-5：%1</translation>
    </message>
    <message>
        <source>Gained against float: %1 points</source>
        <translation>相对 float 提高：%1 个百分点</translation>
    </message>
    <message>
        <source>Gained against int8: %1 points</source>
        <translation>相对 int8 提高：%1 个百分点</translation>
    </message>
    <message>
        <source>Lost against float: %1 points</source>
        <translation>相对 float 损失：%1 个百分点</translation>
    </message>
    <message>
        <source>Lost against int8: %1 points</source>
        <translation>相对 int8 损失：%1 个百分点</translation>
    </message>
    <message>
        <source>Same answer as the reference: %1</source>
        <translation>与参考答案相同：%1</translation>
    </message>
    <message>
        <source>Top-1 with int8&apos;s routing: %1</source>
        <translation>采用 int8 路由的 Top-1：%1</translation>
    </message>
    <message>
        <source>Shifted decisions, mean over MoE layers: %1</source>
        <translation>偏移的决策，各 MoE 层平均：%1</translation>
    </message>
    <message>
        <source>Normalised inference cost: %1</source>
        <translation>归一化推理代价：%1</translation>
    </message>
    <message>
        <source>The labels are random: accuracy means nothing here.</source>
        <translation>标签是随机的：此处的准确率没有意义。</translation>
    </message>
    <message>
        <source>shown as A</source>
        <translation>显示为 A</translation>
    </message>
    <message>
        <source>compared as B</source>
        <translation>比较为 B</translation>
    </message>
    <message>
        <source>No longer part of the study; its results are still shown.</source>
        <translation>已不属于此研究；其结果仍然显示。</translation>
    </message>
</context>
<context>
    <name>axscope::app::RunMatrixView</name>
    <message>
        <source>Runs: checkpoints by arithmetic</source>
        <translation>运行：检查点 × 算术</translation>
    </message>
    <message>
        <source>&amp;Show this run (A)</source>
        <translation>显示此运行 (A)(&amp;S)</translation>
    </message>
    <message>
        <source>Do not &amp;compare with this</source>
        <translation>取消与此比较(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Compare with this (B)</source>
        <translation>与此比较 (B)(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Retrain under approximation …</source>
        <translation>近似下再训练(&amp;R) …</translation>
    </message>
</context>
<context>
    <name>axscope::app::RunPicker</name>
    <message>
        <source>Checkpoint of %1</source>
        <translation>%1 的检查点</translation>
    </message>
    <message>
        <source>Arithmetic of %1</source>
        <translation>%1 的算术</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>未完成</translation>
    </message>
</context>
<context>
    <name>axscope::app::RunStrip</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>Stop the run; what has been measured stays (Shift+F5)</source>
        <translation>停止运行；已测得的结果会保留 (Shift+F5)</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>正在启动 …</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止 …</translation>
    </message>
</context>
<context>
    <name>axscope::app::RunsPanel</name>
    <message>
        <source>Every checkpoint with every multiplier is a cell here. Add checkpoints to the study first.</source>
        <translation>每个检查点与每个乘法器的组合在此为一个单元格。请先向研究添加检查点。</translation>
    </message>
    <message>
        <source>Figures: top-1 in %. Click: show a run (A). Ctrl+click: compare with it (B).</source>
        <translation>数值：Top-1，单位 %。单击：显示运行 (A)。Ctrl+单击：与之比较 (B)。</translation>
    </message>
    <message>
        <source>Nothing to show yet for %1.</source>
        <translation>%1 暂无可显示的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s) done</source>
        <translation>
            <numerusform>%n 次运行中 %1 次完成</numerusform>
        </translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>尚无运行</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>study changed since</source>
        <translation>研究此后已更改</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Run the rest</source>
        <translation>运行其余部分</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
</context>
<context>
    <name>axscope::app::SampleFilterBar</name>
    <message>
        <source>Chec&amp;kpoint:</source>
        <translation>检查点(&amp;K)：</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>&amp;Multiplier:</source>
        <translation>乘法器(&amp;M)：</translation>
    </message>
    <message>
        <source>The run to look at: a multiplier, compared with int8, or int8, compared with float</source>
        <translation>要查看的运行：与 int8 比较的乘法器，或与 float 比较的 int8</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>显示(&amp;S)：</translation>
    </message>
    <message>
        <source>Broken: right in the reference, wrong in the candidate. Repaired: the other way round.</source>
        <translation>变错：参考中正确，候选中错误。变对：反之。</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>所有图像</translation>
    </message>
    <message>
        <source>prediction changed</source>
        <translation>预测改变</translation>
    </message>
    <message>
        <source>broken (✓ → ✗)</source>
        <translation>变错 (✓ → ✗)</translation>
    </message>
    <message>
        <source>repaired (✗ → ✓)</source>
        <translation>变对 (✗ → ✓)</translation>
    </message>
    <message>
        <source>right in both</source>
        <translation>两者均正确</translation>
    </message>
    <message>
        <source>wrong in both</source>
        <translation>两者均错误</translation>
    </message>
    <message>
        <source>Clas&amp;s:</source>
        <translation>类别(&amp;S)：</translation>
    </message>
    <message>
        <source>Class of the image, as labelled</source>
        <translation>图像的标注类别</translation>
    </message>
    <message>
        <source>Sor&amp;t by:</source>
        <translation>排序(&amp;T)：</translation>
    </message>
    <message>
        <source>Margin: the reference&apos;s score of the last expert chosen minus that of the best one not chosen; the least of the image&apos;s decisions in the MoE layer, or in all of them</source>
        <translation>裕度：参考中最后一个入选专家的得分减去未入选专家的最高得分；取该图像在此 MoE 层或所有 MoE 层的决策中的最小值</translation>
    </message>
    <message>
        <source>number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>smallest margin</source>
        <translation>最小裕度</translation>
    </message>
    <message>
        <source>most moved</source>
        <translation>移动最多</translation>
    </message>
    <message>
        <source>MoE &amp;layer:</source>
        <translation>MoE 层(&amp;L)：</translation>
    </message>
    <message>
        <source>The layer whose decisions are told and filtered</source>
        <translation>显示并筛选其决策的层</translation>
    </message>
    <message>
        <source>routing &amp;changed</source>
        <translation>路由改变(&amp;C)</translation>
    </message>
    <message>
        <source>Only images with a decision that differs between the two runs, in the MoE layer or, where none is chosen, in any</source>
        <translation>仅显示在该 MoE 层（未选择时为任一层）中两次运行决策不同的图像</translation>
    </message>
    <message>
        <source>&amp;from expert</source>
        <translation>从专家(&amp;F)</translation>
    </message>
    <message>
        <source>The reference&apos;s first choice</source>
        <translation>参考的首选</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>到(&amp;O)</translation>
    </message>
    <message>
        <source>The candidate&apos;s first choice</source>
        <translation>候选的首选</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Show all images again</source>
        <translation>重新显示所有图像</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
</context>
<context>
    <name>axscope::app::Samples</name>
    <message>
        <source>class %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>%1, kept</source>
        <translation>%1，保持</translation>
    </message>
    <message>
        <source>%1 of %2 moved</source>
        <translation>%2 个中 %1 个移动</translation>
    </message>
    <message>
        <source>, margin %1</source>
        <translation>，裕度 %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::SamplesView</name>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Run a study to see what multipliers do to single images.</source>
        <translation>运行研究以查看乘法器对单幅图像的影响。</translation>
    </message>
    <message>
        <source>This study has no such checkpoint.</source>
        <translation>此研究中没有该检查点。</translation>
    </message>
    <message>
        <source>This run of %1 has no images yet: they appear here as soon as it has.</source>
        <translation>%1 的此次运行尚无图像：有图像后即在此显示。</translation>
    </message>
    <message>
        <source>This result says nothing of single images. Run the study again to see them.</source>
        <translation>此结果不含单幅图像的信息。请重新运行研究以查看。</translation>
    </message>
    <message>
        <source>The run is in progress: its images appear here in a moment.</source>
        <translation>运行正在进行：其图像稍后即在此显示。</translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 / %2 幅图像</translation>
    </message>
    <message>
        <source>No image passes these filters.</source>
        <translation>没有图像符合这些筛选条件。</translation>
    </message>
    <message>
        <source>The images cannot be shown: %1</source>
        <translation>无法显示图像：%1</translation>
    </message>
    <message>
        <source>The images of this result are not at hand; what the runs made of them is.</source>
        <translation>此结果的图像不在手边；各次运行对它们的结果仍可查看。</translation>
    </message>
    <message>
        <source>These images are generated: their labels mean nothing, so nothing is right or wrong.</source>
        <translation>这些图像是生成的：其标签毫无意义，因此没有对错之分。</translation>
    </message>
    <message>
        <source>float</source>
        <translation>float</translation>
    </message>
    <message>
        <source>int8</source>
        <translation>int8</translation>
    </message>
</context>
<context>
    <name>axscope::app::ScatterFigure</name>
    <message>
        <source>%1 against %2, points: %3</source>
        <translation>%1 对 %2，点数：%3</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>帕累托前沿</translation>
    </message>
    <message>
        <source>%1: %2 %3 %4, %5 %6 %7</source>
        <translation>%1：%2 %3 %4，%5 %6 %7</translation>
    </message>
    <message>
        <source>point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>low</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>high</source>
        <translation>上限</translation>
    </message>
</context>
<context>
    <name>axscope::app::Section</name>
    <message>
        <source>Show or hide this part</source>
        <translation>显示或隐藏此部分</translation>
    </message>
</context>
<context>
    <name>axscope::app::SettingsSection</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Ranges file (.json)</source>
        <translation>范围文件 (.json)</translation>
    </message>
    <message>
        <source>Choose a file with activation ranges</source>
        <translation>选择含激活值范围的文件</translation>
    </message>
    <message>
        <source>Measure &amp;isolated layer errors too</source>
        <translation>同时测量孤立的层误差(&amp;I)</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>所有图像</translation>
    </message>
    <message>
        <source> images</source>
        <translation> 幅图像</translation>
    </message>
    <message>
        <source>Run the first N images; 0 runs all of them</source>
        <translation>运行前 N 幅图像；0 表示全部运行</translation>
    </message>
    <message>
        <source>Calibrate: largest value</source>
        <translation>校准：最大值</translation>
    </message>
    <message>
        <source>Calibrate: percentile</source>
        <translation>校准：百分位数</translation>
    </message>
    <message>
        <source>Calibrate: least error</source>
        <translation>校准：最小误差</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>How the largest activation of each layer is found, which int8 codes stand for</source>
        <translation>如何确定 int8 码所表示的各层最大激活值</translation>
    </message>
    <message>
        <source>Activations are rounded to int8 codes in a fixed range per layer. The range is the largest value seen on the calibration images, a percentile of the values, or the one with the least squared rounding error; or it is read from a file.</source>
        <translation>激活值在每层的固定范围内舍入为 int8 码。该范围为校准图像上出现的最大值、数值的某一百分位数，或舍入误差平方最小的范围；也可从文件读取。</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Same images as the run</source>
        <translation>与运行相同的图像</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>训练图像</translation>
    </message>
    <message>
        <source>Which images to calibrate on; training images are train.bin of the same folder</source>
        <translation>用哪些图像校准；训练图像为同一文件夹中的 train.bin</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>全部（%1）</translation>
    </message>
    <message>
        <source>Threads to compute with; the results do not depend on it</source>
        <translation>计算所用线程数；结果与之无关</translation>
    </message>
    <message>
        <source>Images computed together: more need more memory</source>
        <translation>同时计算的图像数：越多所需内存越多</translation>
    </message>
    <message>
        <source>Each layer also gets the reference&apos;s own input; about doubles the time</source>
        <translation>每层还会得到参考的输入；用时约为两倍</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>Run &amp;on</source>
        <translation>运行于(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Ranges</source>
        <translation>范围(&amp;R)</translation>
    </message>
    <message>
        <source>P&amp;ercentile</source>
        <translation>百分位数(&amp;E)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Calibrate on</source>
        <translation>校准于(&amp;C)</translation>
    </message>
    <message>
        <source>Ta&amp;ken from</source>
        <translation>取自(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>线程数(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Batch size</source>
        <translation>批大小(&amp;B)</translation>
    </message>
    <message>
        <source>Change the number of images</source>
        <translation>更改图像数量</translation>
    </message>
    <message>
        <source>Change the ranges</source>
        <translation>更改范围</translation>
    </message>
    <message>
        <source>Change the percentile</source>
        <translation>更改百分位数</translation>
    </message>
    <message>
        <source>Change the calibration images</source>
        <translation>更改校准图像</translation>
    </message>
    <message>
        <source>Change the ranges file</source>
        <translation>更改范围文件</translation>
    </message>
    <message>
        <source>Change the threads</source>
        <translation>更改线程数</translation>
    </message>
    <message>
        <source>Change the batch size</source>
        <translation>更改批大小</translation>
    </message>
    <message>
        <source>Measure isolated errors</source>
        <translation>测量孤立误差</translation>
    </message>
    <message>
        <source>Leave out isolated errors</source>
        <translation>不测孤立误差</translation>
    </message>
    <message>
        <source>Run with fro&amp;zen routing too</source>
        <translation>同时以冻结路由运行(&amp;Z)</translation>
    </message>
    <message>
        <source>Networks with routers run once more with the experts that int8 chose, which splits the loss of accuracy: value error = int8 − frozen routing, routing error = frozen routing − free</source>
        <translation>带路由器的网络采用 int8 所选的专家再运行一次，从而拆分准确率损失：数值误差 = int8 − 冻结路由，路由误差 = 冻结路由 − 自由路由</translation>
    </message>
    <message>
        <source>Run with frozen routing</source>
        <translation>以冻结路由运行</translation>
    </message>
    <message>
        <source>Leave out frozen routing</source>
        <translation>不运行冻结路由</translation>
    </message>
</context>
<context>
    <name>axscope::app::ShiftPage</name>
    <message>
        <source>Shift rate: share of decisions whose expert differs from the reference&apos;s; with k experts per decision 1 − mean |S ∩ S&apos;| / k. int8 is compared with float, a multiplier with int8. Click, or use the arrow keys, to select a run and a layer.</source>
        <translation>偏移率：专家与参考不同的决策份额；每个决策有 k 个专家时为 1 − |S ∩ S&apos;| 的均值 / k。int8 与 float 比较，乘法器与 int8 比较。单击或使用方向键选择运行和层。</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>折线</translation>
    </message>
    <message>
        <source>Shift rate</source>
        <translation>偏移率</translation>
    </message>
</context>
<context>
    <name>axscope::app::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
    <message>
        <source>In the run matrix</source>
        <translation>在运行矩阵中</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Move without choosing</source>
        <translation>移动但不选择</translation>
    </message>
    <message>
        <source>Show this run (A)</source>
        <translation>显示此运行 (A)</translation>
    </message>
    <message>
        <source>Compare with this run (B), or no longer</source>
        <translation>与此运行比较 (B)，或取消比较</translation>
    </message>
    <message>
        <source>In a plot</source>
        <translation>在图中</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>以指针为中心缩放</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>右键单击</translation>
    </message>
    <message>
        <source>Copy, export, notes</source>
        <translation>复制、导出、备注</translation>
    </message>
</context>
<context>
    <name>axscope::app::SpecialisationPage</name>
    <message>
        <source>Share of each class&apos;s choices that go to each expert; classes in the order of the reference&apos;s dominant expert; differences in percentage points (pp). I(class; expert) = Σ P(c, e) log₂ [P(c, e) / (P(c) P(e))]; purity = Σ over experts of the largest class&apos;s count / all counts. Click, or use the arrow keys, to select a class and an expert.</source>
        <translation>每个类别的选择去往各专家的份额；类别按参考中的主导专家排序；差值以百分点 (pp) 计。I(类别; 专家) = Σ P(c, e) log₂ [P(c, e) / (P(c) P(e))]；纯度 = 各专家最大类别计数之和 / 总计数。单击或使用方向键选择类别和专家。</translation>
    </message>
    <message>
        <source>Decisions image by image were not kept for this run.</source>
        <translation>此次运行未保留逐图像的决策。</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>index</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Share of the class</source>
        <translation>占该类别的份额</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选择数</translation>
    </message>
    <message>
        <source>%1: I(class; expert) = %2 bits, purity %3</source>
        <translation>%1：I(类别; 专家) = %2 比特，纯度 %3</translation>
    </message>
    <message>
        <source>Random labels: there are no classes to tell apart.</source>
        <translation>随机标签：没有可区分的类别。</translation>
    </message>
</context>
<context>
    <name>axscope::app::StackedBarFigure</name>
    <message>
        <source>%1 by %2, parts: %3</source>
        <translation>%1，按%2，组成：%3</translation>
    </message>
    <message>
        <source>%1, %2: %3; together %4 %5</source>
        <translation>%1，%2：%3；合计 %4 %5</translation>
    </message>
    <message>
        <source> (95 % interval %1 to %2)</source>
        <translation> （95 % 区间 %1 至 %2）</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>low</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>high</source>
        <translation>上限</translation>
    </message>
</context>
<context>
    <name>axscope::app::StepModel</name>
    <message>
        <source>Router of %1</source>
        <translation>%1 的路由器</translation>
    </message>
    <message>
        <source>expert %1: %2</source>
        <translation>专家 %1：%2</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>%1 moved</source>
        <translation>%1 个移动</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>other tokens</source>
        <translation>其他 token</translation>
    </message>
    <message>
        <source>%1: decision of the router, %2 experts</source>
        <translation>%1：路由器的决策，%2 个专家</translation>
    </message>
    <message>
        <source>%1: SQNR of this image = 20 log₁₀(|y| / |y − ỹ|) = %2</source>
        <translation>%1：此图像的 SQNR = 20 log₁₀(|y| / |y − ỹ|) = %2</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>SQNR (dB)</source>
        <translation>SQNR (dB)</translation>
    </message>
    <message>
        <source>Signal to error ratio of this image at the layer&apos;s output, 20 log₁₀(|y| / |y − ỹ|), or what the router decided</source>
        <translation>此图像在该层输出处的信号误差比，20 log₁₀(|y| / |y − ỹ|)，或路由器的决策</translation>
    </message>
</context>
<context>
    <name>axscope::app::StepPanel</name>
    <message>
        <source>Previous step</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Step through the network</source>
        <translation>逐步查看网络</translation>
    </message>
    <message>
        <source>Step through the network: arrow keys, Page Up and Page Down</source>
        <translation>逐步查看网络：方向键、Page Up 和 Page Down</translation>
    </message>
    <message>
        <source>SQNR = 20 log₁₀(|y| / |y − ỹ|); relative RMSE = RMSE / standard deviation of y; y is this image&apos;s output in the reference, ỹ in the candidate, before the activation function</source>
        <translation>SQNR = 20 log₁₀(|y| / |y − ỹ|)；相对 RMSE = RMSE / y 的标准差；y 为此图像在参考中的输出，ỹ 为在候选中的输出，均在激活函数之前</translation>
    </message>
    <message>
        <source>Channels shown</source>
        <translation>显示的通道</translation>
    </message>
    <message>
        <source>&amp;Difference on the scale of the outputs</source>
        <translation>差值采用输出的刻度(&amp;D)</translation>
    </message>
    <message>
        <source>Otherwise the colours of the difference span its own largest value</source>
        <translation>否则差值的颜色覆盖其自身的最大值</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>Token(&amp;T)：</translation>
    </message>
    <message>
        <source>No image is inspected</source>
        <translation>未检视任何图像</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Nothing differs: the SQNR of every layer is infinite.</source>
        <translation>没有差异：所有层的 SQNR 均为无穷大。</translation>
    </message>
    <message>
        <source>%1 tokens × %2 channels</source>
        <translation>%1 个 token × %2 个通道</translation>
    </message>
    <message>
        <source>%1 channels of %2 × %3</source>
        <translation>%1 个 %2 × %3 的通道</translation>
    </message>
    <message>
        <source>%1 channels</source>
        <translation>%1 个通道</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>在 %1 中</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>SQNR %1</source>
        <translation>SQNR %1</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>relative RMSE %1</source>
        <translation>相对 RMSE %1</translation>
    </message>
    <message>
        <source>bias %1</source>
        <translation>偏差 %1</translation>
    </message>
    <message>
        <source>max |y − ỹ| %1</source>
        <translation>max |y − ỹ| %1</translation>
    </message>
    <message>
        <source>router of %1 experts</source>
        <translation>%1 个专家的路由器</translation>
    </message>
    <message>
        <source>%1 of %2 tokens moved</source>
        <translation>%2 个 token 中 %1 个移动</translation>
    </message>
    <message>
        <source>the decision is kept</source>
        <translation>决策保持</translation>
    </message>
    <message>
        <source>the decision moved</source>
        <translation>决策移动</translation>
    </message>
    <message>
        <source>No token moved</source>
        <translation>没有 token 移动</translation>
    </message>
    <message>
        <source>Tokens that moved: %1</source>
        <translation>移动的 token：%1</translation>
    </message>
    <message>
        <source>No gates to show</source>
        <translation>没有可显示的门控</translation>
    </message>
    <message>
        <source>A decision for the whole image has no maps</source>
        <translation>针对整幅图像的决策没有特征图</translation>
    </message>
    <message>
        <source>Experts %1 to %2 of %3</source>
        <translation>专家 %1 至 %2，共 %3</translation>
    </message>
    <message>
        <source>Channels %1 to %2 of %3</source>
        <translation>通道 %1 至 %2，共 %3</translation>
    </message>
    <message>
        <source>%1 − %2</source>
        <translation>%1 − %2</translation>
    </message>
    <message>
        <source>There is no difference to show: only one of the runs came here.</source>
        <translation>没有可显示的差异：只有一次运行到达此处。</translation>
    </message>
    <message>
        <source>%1 did not run this layer for this image.</source>
        <translation>%1 未对此图像运行该层。</translation>
    </message>
    <message>
        <source>SQNR of this image, %1 against %2</source>
        <translation>此图像的 SQNR，%1 对比 %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>in order of computation</source>
        <translation>按计算顺序</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Gates of token %1, %2</source>
        <translation>token %1 的门控，%2</translation>
    </message>
    <message>
        <source>Gates of this image, %1</source>
        <translation>此图像的门控，%1</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>index</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Gate probability</source>
        <translation>门控概率</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>negative squared distance</source>
        <translation>负平方距离</translation>
    </message>
    <message>
        <source>%1 (chose %2)</source>
        <translation>%1（选择 %2）</translation>
    </message>
</context>
<context>
    <name>axscope::app::StudyDocument</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>撰写备注</translation>
    </message>
    <message>
        <source>Remove a note</source>
        <translation>移除备注</translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation>更改备注</translation>
    </message>
</context>
<context>
    <name>axscope::app::StudyPanel</name>
    <message>
        <source>Run study</source>
        <translation>运行研究</translation>
    </message>
    <message>
        <source>Run the study (F5)</source>
        <translation>运行研究 (F5)</translation>
    </message>
    <message>
        <source>Running. Changes made now count for the next run.</source>
        <translation>正在运行。此时所做的更改将用于下次运行。</translation>
    </message>
</context>
<context>
    <name>axscope::app::StudySession</name>
    <message numerus="yes">
        <source>%n checkpoint(s)</source>
        <translation>
            <numerusform>%n 个检查点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n 个表</numerusform>
        </translation>
    </message>
    <message>
        <source>data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>ranges file</source>
        <translation>范围文件</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::StudyTables</name>
    <message>
        <source>float</source>
        <translation>float</translation>
    </message>
    <message>
        <source>int8</source>
        <translation>int8</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>近似</translation>
    </message>
    <message>
        <source>&lt; 0.0001</source>
        <translation>&lt; 0.0001</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>every product is 0</source>
        <translation>所有乘积均为 0</translation>
    </message>
    <message numerus="yes">
        <source>operand a cut to %n bit(s)</source>
        <translation>
            <numerusform>操作数 a 截断为 %n 位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>operand b cut to %n bit(s)</source>
        <translation>
            <numerusform>操作数 b 截断为 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>秩 %1</translation>
    </message>
    <message>
        <source>rank %1 for a in 0..127</source>
        <translation>a 在 0..127 时秩为 %1</translation>
    </message>
    <message numerus="yes">
        <source>error depends on the low %n bit(s) of a</source>
        <translation>
            <numerusform>误差取决于 a 的低 %n 位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>error depends on the low %n bit(s) of b</source>
        <translation>
            <numerusform>误差取决于 b 的低 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>sum of two nibbles&apos; products</source>
        <translation>两个半字节乘积之和</translation>
    </message>
    <message>
        <source>commutes</source>
        <translation>可交换</translation>
    </message>
    <message>
        <source>does not commute</source>
        <translation>不可交换</translation>
    </message>
    <message>
        <source>%1 operands a give 0</source>
        <translation>%1 个操作数 a 得 0</translation>
    </message>
    <message>
        <source>%1 operands b give 0</source>
        <translation>%1 个操作数 b 得 0</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>乘法器</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Mean |e| over all operand pairs, e = product − exact product</source>
        <translation>|e| 对所有操作数对的均值，e = 乘积 − 精确乘积</translation>
    </message>
    <message>
        <source>100 MAE / 2¹⁶</source>
        <translation>100 MAE / 2¹⁶</translation>
    </message>
    <message>
        <source>WCE</source>
        <translation>WCE</translation>
    </message>
    <message>
        <source>Worst case: largest |e|</source>
        <translation>最坏情况：最大 |e|</translation>
    </message>
    <message>
        <source>Share of operand pairs with an error</source>
        <translation>有误差的操作数对份额</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Mean e²</source>
        <translation>e² 的均值</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>平均误差</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>方差</translation>
    </message>
    <message>
        <source>Variance of e</source>
        <translation>e 的方差</translation>
    </message>
    <message>
        <source>Mean |e| / |exact product| where the exact product is not 0</source>
        <translation>精确乘积不为 0 时 |e| / |精确乘积| 的均值</translation>
    </message>
    <message>
        <source>Largest |e| / |exact product| where the exact product is not 0</source>
        <translation>精确乘积不为 0 时 |e| / |精确乘积| 的最大值</translation>
    </message>
    <message>
        <source>NMED</source>
        <translation>NMED</translation>
    </message>
    <message>
        <source>MAE / largest exact product</source>
        <translation>MAE / 最大精确乘积</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>What the product table is made of, found by looking at all its entries</source>
        <translation>乘积表的构成，通过检查其全部条目得出</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>How products are computed here</source>
        <translation>此处如何计算乘积</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>算术</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Top-1 %</source>
        <translation>Top-1 %</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Wilson interval of top-1</source>
        <translation>top-1 的 Wilson 区间</translation>
    </message>
    <message>
        <source>Top-5 %</source>
        <translation>Top-5 %</translation>
    </message>
    <message>
        <source>As int8 %</source>
        <translation>同 int8 %</translation>
    </message>
    <message>
        <source>Images with the same top-1 class as the int8 network</source>
        <translation>top-1 类别与 int8 网络相同的图像</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Normalised inference cost: power of all multiply-accumulates over that of the dense network with exact multipliers</source>
        <translation>归一化推理成本：所有乘加运算的功耗与使用精确乘法器的稠密网络的功耗之比</translation>
    </message>
    <message>
        <source>McNemar p</source>
        <translation>McNemar p</translation>
    </message>
    <message>
        <source>Exact two-sided McNemar test against the reference: int8 for approximate runs, float for int8</source>
        <translation>相对参考的 McNemar 精确双侧检验：近似运行以 int8 为参考，int8 以 float 为参考</translation>
    </message>
    <message>
        <source>Top-5 interval</source>
        <translation>Top-5 区间</translation>
    </message>
    <message>
        <source>95 % Wilson interval of top-5</source>
        <translation>top-5 的 95 % Wilson 区间</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Top-1 of float minus that of this run, in percentage points: quantisation + value error + routing error</source>
        <translation>float 的 top-1 减去此次运行的 top-1，以百分点计：量化 + 数值误差 + 路由误差</translation>
    </message>
    <message>
        <source>Quantisation</source>
        <translation>量化</translation>
    </message>
    <message>
        <source>Top-1 of float minus that of int8, in percentage points</source>
        <translation>float 的 top-1 减去 int8 的 top-1，以百分点计</translation>
    </message>
    <message>
        <source>Value error</source>
        <translation>数值误差</translation>
    </message>
    <message>
        <source>Top-1 of int8 minus that of this run with the routing of int8 forced on it, in percentage points</source>
        <translation>int8 的 top-1 减去强制采用 int8 路由的此次运行的 top-1，以百分点计</translation>
    </message>
    <message>
        <source>Routing error</source>
        <translation>路由误差</translation>
    </message>
    <message>
        <source>Top-1 of this run with frozen routing minus that with its own, in percentage points; 0 without routers</source>
        <translation>此次运行采用冻结路由的 top-1 减去采用自身路由的 top-1，以百分点计；无路由器时为 0</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>恢复量</translation>
    </message>
    <message>
        <source>Top-1 minus that of the checkpoint that this one was retrained from, with the same multiplier, in percentage points</source>
        <translation>top-1 减去其再训练来源检查点使用相同乘法器时的 top-1，以百分点计</translation>
    </message>
    <message>
        <source>Logit MSE</source>
        <translation>Logit MSE</translation>
    </message>
    <message>
        <source>Mean squared difference of the class scores from the reference&apos;s</source>
        <translation>类别得分与参考之差的均方</translation>
    </message>
    <message>
        <source>100 WCE / 2¹⁶</source>
        <translation>100 WCE / 2¹⁶</translation>
    </message>
    <message>
        <source>EP</source>
        <translation>EP</translation>
    </message>
    <message>
        <source>MRE</source>
        <translation>MRE</translation>
    </message>
    <message>
        <source>WCRE</source>
        <translation>WCRE</translation>
    </message>
    <message>
        <source>Mean e, with its sign</source>
        <translation>e 的均值，带符号</translation>
    </message>
    <message>
        <source>|Mean error|</source>
        <translation>|平均误差|</translation>
    </message>
    <message>
        <source>Magnitude of the mean error: the bias</source>
        <translation>平均误差的绝对值：偏差</translation>
    </message>
    <message>
        <source>Std</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Standard deviation of e</source>
        <translation>e 的标准差</translation>
    </message>
    <message>
        <source>Lowest e</source>
        <translation>最小 e</translation>
    </message>
    <message>
        <source>Smallest error, with its sign</source>
        <translation>最小误差，带符号</translation>
    </message>
    <message>
        <source>Highest e</source>
        <translation>最大 e</translation>
    </message>
    <message>
        <source>Largest error, with its sign</source>
        <translation>最大误差，带符号</translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>Signal to noise of the products: 10 log₁₀(mean (ab)² / MSE); the more the better</source>
        <translation>乘积的信噪比：10 log₁₀((ab)² 的均值 / MSE)；越大越好</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>有符号</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>无符号</translation>
    </message>
    <message>
        <source>Ticked multipliers are drawn side by side</source>
        <translation>勾选的乘法器并排绘制</translation>
    </message>
    <message>
        <source>Operands</source>
        <translation>操作数</translation>
    </message>
    <message>
        <source>Signed: −128 to 127; unsigned: 0 to 255</source>
        <translation>有符号：−128 至 127；无符号：0 至 255</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>位数</translation>
    </message>
    <message>
        <source>Bits of each operand</source>
        <translation>每个操作数的位数</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功耗</translation>
    </message>
    <message>
        <source>Published power of the circuit; ~ marks an estimate from the unit gates of a member of a family</source>
        <translation>电路的已发表功耗；~ 表示由族成员的单位门估算的值</translation>
    </message>
    <message>
        <source>Power / power of the exact multiplier</source>
        <translation>功耗 / 精确乘法器的功耗</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Published area of the circuit</source>
        <translation>电路的已发表面积</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Published delay of the circuit</source>
        <translation>电路的已发表延迟</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>Rank of the product table that networks use; unsigned multipliers in sign-magnitude form</source>
        <translation>网络所用乘积表的秩；无符号乘法器取符号-数值形式</translation>
    </message>
    <message>
        <source>Equals</source>
        <translation>等同于</translation>
    </message>
    <message>
        <source>The member of a family that gives the same products, found by trying them on all operand pairs</source>
        <translation>乘积相同的族成员，通过在所有操作数对上逐一试验找到</translation>
    </message>
    <message>
        <source>In filters: %1</source>
        <translation>在筛选中：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>axscope::app::TableExport</name>
    <message>
        <source>Save table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>LaTeX, booktabs (*.tex)</source>
        <translation>LaTeX，booktabs (*.tex)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The table was not saved. %1</source>
        <translation>表格未保存。%1</translation>
    </message>
    <message>
        <source>Copy table as C&amp;SV</source>
        <translation>将表格复制为 CSV(&amp;S)</translation>
    </message>
    <message>
        <source>Copy table as &amp;LaTeX</source>
        <translation>将表格复制为 LaTeX(&amp;L)</translation>
    </message>
    <message>
        <source>Copy table as &amp;Markdown</source>
        <translation>将表格复制为 Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>Save &amp;table…</source>
        <translation>保存表格(&amp;T)…</translation>
    </message>
</context>
<context>
    <name>axscope::app::TokenMapFigure</name>
    <message>
        <source>Grid of tokens coloured by expert, %1 beside %2: %3 of %4 tokens changed</source>
        <translation>按专家着色的 token 网格，%1 与 %2 并列：%4 个 token 中 %3 个改变</translation>
    </message>
    <message>
        <source>Patch column</source>
        <translation>图块列</translation>
    </message>
    <message>
        <source>index</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Patch row</source>
        <translation>图块行</translation>
    </message>
    <message>
        <source>expert %1</source>
        <translation>专家 %1</translation>
    </message>
    <message>
        <source>Class token</source>
        <translation>类别 token</translation>
    </message>
    <message>
        <source>Patch in row %1, column %2</source>
        <translation>第 %1 行第 %2 列的图块</translation>
    </message>
    <message>
        <source>%1: expert %2 with %3, expert %4 with %5</source>
        <translation>%1：专家 %2，%3；专家 %4，%5</translation>
    </message>
    <message>
        <source>; margin %1</source>
        <translation>；裕度 %1</translation>
    </message>
    <message>
        <source>token</source>
        <translation>token</translation>
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
        <source>expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>改变</translation>
    </message>
    <message>
        <source>margin</source>
        <translation>裕度</translation>
    </message>
    <message>
        <source>router score</source>
        <translation>路由器得分</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>class token</source>
        <translation>类别 token</translation>
    </message>
</context>
<context>
    <name>axscope::app::TokenPage</name>
    <message>
        <source>Colours and numbers: the experts of each token, the best one first and in the upper left half. Framed: tokens whose set of experts differs. Click a token to select its transition; the arrow keys show the previous and the next image.</source>
        <translation>颜色和数字：每个 token 的专家，最优者在前并位于左上半部。加框：专家集合不同的 token。单击 token 选择其转移；方向键显示上一幅和下一幅图像。</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>上一幅(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一幅(&amp;N)</translation>
    </message>
    <message>
        <source>Number of the image in the order of evaluation, from 0</source>
        <translation>按评估顺序的图像编号，从 0 开始</translation>
    </message>
    <message>
        <source>&amp;Image:</source>
        <translation>图像(&amp;I)：</translation>
    </message>
    <message>
        <source>Only &amp;changed ones</source>
        <translation>仅改变的(&amp;C)</translation>
    </message>
    <message>
        <source>Previous and Next skip images none of whose tokens changed its experts in this layer</source>
        <translation>“上一幅”和“下一幅”会跳过在该层没有 token 改变专家的图像</translation>
    </message>
    <message>
        <source>%1 decides once per image, not per token.</source>
        <translation>%1 对每幅图像决策一次，而非逐 token 决策。</translation>
    </message>
    <message>
        <source>Decisions image by image were not kept for this run.</source>
        <translation>此次运行未保留逐图像的决策。</translation>
    </message>
    <message>
        <source>Expert of every token, image %1, %2</source>
        <translation>每个 token 的专家，图像 %1，%2</translation>
    </message>
    <message>
        <source> (right)</source>
        <translation> （正确）</translation>
    </message>
    <message>
        <source> (wrong)</source>
        <translation> （错误）</translation>
    </message>
    <message>
        <source>%1 of %2 tokens changed</source>
        <translation>%2 个 token 中 %1 个改变</translation>
    </message>
    <message>
        <source>label %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>%1 says %2</source>
        <translation>%1 判为 %2</translation>
    </message>
</context>
<context>
    <name>axscope::app::TrainingFigures</name>
    <message>
        <source>Step</source>
        <translation>训练步</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>steps %1 to %2</source>
        <translation>第 %1 至 %2 步</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>before</source>
        <translation>训练前</translation>
    </message>
    <message>
        <source>after epoch %1</source>
        <translation>第 %1 轮后</translation>
    </message>
    <message>
        <source>parent in int8</source>
        <translation>int8 下的父检查点</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nat</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Top-1</source>
        <translation>Top-1</translation>
    </message>
    <message>
        <source>Expert load of %1</source>
        <translation>%1 的专家负载</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Share of decisions</source>
        <translation>决策份额</translation>
    </message>
    <message>
        <source>expert %1</source>
        <translation>专家 %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
</context>
<context>
    <name>axscope::app::TrainingMonitor</name>
    <message>
        <source>Top-1 on the test images: %1 % before, %2 % after epoch %3.</source>
        <translation>测试图像上的 Top-1：训练前 %1 %，第 %3 轮后 %2 %。</translation>
    </message>
    <message>
        <source>Of the loss against int8 (%1 %), %2 % is recovered.</source>
        <translation>相对 int8（%1 %）的损失已恢复 %2 %。</translation>
    </message>
    <message>
        <source>Against int8 (%1 %) nothing was lost that could be recovered.</source>
        <translation>相对 int8（%1 %）没有可恢复的损失。</translation>
    </message>
    <message>
        <source>Loss while training and on the test images appears here.</source>
        <translation>训练中及测试图像上的损失将显示在此。</translation>
    </message>
    <message>
        <source>Top-1 while training and on the test images appears here.</source>
        <translation>训练中及测试图像上的 Top-1 将显示在此。</translation>
    </message>
    <message>
        <source>The load of each expert appears after the first epoch.</source>
        <translation>各专家的负载将在第一轮后显示。</translation>
    </message>
    <message>
        <source>MoE layer</source>
        <translation>MoE 层</translation>
    </message>
    <message>
        <source>MoE layer. Load of an expert: share of the layer&apos;s decisions that choose it; for soft routing its mean probability.</source>
        <translation>MoE 层。专家的负载：该层决策中选择它的份额；软路由时为其平均概率。</translation>
    </message>
    <message>
        <source>Progress of the retraining</source>
        <translation>再训练进度</translation>
    </message>
    <message>
        <source>Cross-entropy: mean of −ln p(label). Line: batches while training, as the network stood before each step. Points: test images with the multiplier.</source>
        <translation>交叉熵：−ln p(标签) 的均值。线：训练中的批次，按每步之前的网络计算。点：使用该乘法器的测试图像。</translation>
    </message>
    <message>
        <source>Top-1: share of images whose label has the highest logit. Line: batches while training, augmented. Points: test images with the multiplier; the ring is the epoch that is kept.</source>
        <translation>Top-1：标签的 logit 最高的图像比例。线：训练中经增强的批次。点：使用该乘法器的测试图像；圆环为所保留的一轮。</translation>
    </message>
    <message>
        <source>MoE la&amp;yer:</source>
        <translation>MoE 层(&amp;Y)：</translation>
    </message>
    <message>
        <source>Waits until the run of the study has ended</source>
        <translation>等待研究的运行结束</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止 …</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>正在启动 …</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>第 %1 轮，共 %2 轮</translation>
    </message>
</context>
<context>
    <name>axscope::app::TransitionPage</name>
    <message>
        <source>T(i, j): decisions that went from expert i in the reference to expert j in the candidate, by first choice. Framed: the diagonal, decisions that stayed. Click a cell, or use the arrow keys, to select its decisions.</source>
        <translation>T(i, j)：从参考中的专家 i 转到候选中的专家 j 的决策数，按首选计。加框：对角线，即未移动的决策。单击单元格或使用方向键选择其决策。</translation>
    </message>
    <message>
        <source>Decisions that left expert e: Σ T(e, j), j ≠ e. Decisions that came to it: Σ T(i, e), i ≠ e.</source>
        <translation>离开专家 e 的决策：Σ T(e, j)，j ≠ e。转入的决策：Σ T(i, e)，i ≠ e。</translation>
    </message>
    <message>
        <source>Share of each row</source>
        <translation>占每行的份额</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>显示(&amp;S)：</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>转移</translation>
    </message>
    <message>
        <source>Moved decisions</source>
        <translation>移动的决策</translation>
    </message>
    <message>
        <source>Transitions between experts, %1</source>
        <translation>专家之间的转移，%1</translation>
    </message>
    <message>
        <source>Expert under %1</source>
        <translation>%1 下的专家</translation>
    </message>
    <message>
        <source>index</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Share of the row</source>
        <translation>占该行的份额</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决策数</translation>
    </message>
    <message>
        <source>Decisions that moved, %1</source>
        <translation>移动的决策，%1</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>left</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>came</source>
        <translation>转入</translation>
    </message>
    <message>
        <source>Selected: %1 → %2, %3 decisions, %4 of those that %5 sent to expert %1</source>
        <translation>已选：%1 → %2，%3 个决策，占 %5 送往专家 %1 的决策的 %4</translation>
    </message>
    <message>
        <source>By the first of %1 choices of each decision. Click a cell to list its images.</source>
        <translation>按每个决策 %1 项选择中的首选。单击单元格列出其图像。</translation>
    </message>
    <message>
        <source>Click a cell to list its images.</source>
        <translation>单击单元格列出其图像。</translation>
    </message>
</context>
<context>
    <name>axscope::app::UnderstandPage</name>
    <message>
        <source>&amp;Multiplier:</source>
        <translation>乘法器(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Checkpoint:</source>
        <translation>检查点(&amp;C)：</translation>
    </message>
    <message>
        <source>Whose layers the figure over depth shows, and whose operands may weight all others</source>
        <translation>随深度变化的图显示其各层，其操作数可为其余所有图加权</translation>
    </message>
    <message>
        <source>&amp;Weighted by the operands of</source>
        <translation>按操作数加权，取自(&amp;W)</translation>
    </message>
    <message>
        <source>Pairs of operands count as often as they occur in the layer, inputs and weights taken as independent: p(a) p(b). Otherwise all 65,536 pairs count alike.</source>
        <translation>操作数对按其在该层中出现的频率计入，输入与权重视为相互独立：p(a) p(b)。否则全部 65,536 个操作数对等权计入。</translation>
    </message>
    <message>
        <source>Layer whose operands count</source>
        <translation>取其操作数的层</translation>
    </message>
    <message>
        <source>&amp;Edit in the designer</source>
        <translation>在设计器中编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Starts the designer with the member of a family that this multiplier is</source>
        <translation>以此乘法器所对应的族成员打开设计器</translation>
    </message>
    <message>
        <source>Add multipliers to the study to see where they err.</source>
        <translation>向研究添加乘法器，即可查看它们在何处出错。</translation>
    </message>
    <message>
        <source>Figures of the multiplier</source>
        <translation>乘法器的图</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>误差图</translation>
    </message>
    <message>
        <source>Error of every pair of operands; zoom in to single entries</source>
        <translation>每个操作数对的误差；可放大至单个条目</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Histogram and distribution function of the errors</source>
        <translation>误差的直方图和分布函数</translation>
    </message>
    <message>
        <source>By size</source>
        <translation>按大小</translation>
    </message>
    <message>
        <source>Errors against the size of operands and product</source>
        <translation>误差随操作数和乘积大小的变化</translation>
    </message>
    <message>
        <source>By operand</source>
        <translation>按操作数</translation>
    </message>
    <message>
        <source>Conditional mean and standard deviation of the error for every value of an operand</source>
        <translation>操作数每个取值下误差的条件均值和标准差</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>位</translation>
    </message>
    <message>
        <source>How often each bit of the product is wrong</source>
        <translation>乘积各位出错的频率</translation>
    </message>
    <message>
        <source>In layers</source>
        <translation>在各层中</translation>
    </message>
    <message>
        <source>Expected bias K μ of one output against its spread √K σ, for every layer</source>
        <translation>每层中单个输出的预期偏差 K μ 与其离散程度 √K σ</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>No run of this checkpoint has counted the operands of its layers.</source>
        <translation>此检查点尚无运行统计过其各层的操作数。</translation>
    </message>
    <message>
        <source>Run the study to see what the errors add up to in its layers.</source>
        <translation>请运行研究，以查看误差在其各层中累积的结果。</translation>
    </message>
</context>
<context>
    <name>axscope::app::ViewWiring</name>
    <message>
        <source>The parts of the network were not measured:</source>
        <translation>网络的各部分未被测量：</translation>
    </message>
    <message>
        <source>The parts of the network cannot be measured:</source>
        <translation>无法测量网络的各部分：</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::Views</name>
    <message>
        <source>int8 against float</source>
        <translation>int8 对比 float</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制行(&amp;C)</translation>
    </message>
</context>
<context>
    <name>axscope::app::WelcomePanel</name>
    <message>
        <source>What does an approximate multiplier do to a network?</source>
        <translation>近似乘法器会对网络产生什么影响？</translation>
    </message>
    <message>
        <source>Run trained networks, dense or with experts, with multipliers that make errors, and see where the errors arise, how they move the routing, and what remains of the accuracy.</source>
        <translation>用会产生误差的乘法器运行训练好的网络（稠密网络或带专家的网络），查看误差在何处产生、如何改变路由，以及剩余多少准确率。</translation>
    </message>
    <message>
        <source>Add checkpoints …</source>
        <translation>添加检查点 …</translation>
    </message>
    <message>
        <source>Choose the eight</source>
        <translation>选择这八个</translation>
    </message>
    <message>
        <source>The eight Pareto-optimal multipliers of EvoApproxLib</source>
        <translation>EvoApproxLib 的八个帕累托最优乘法器</translation>
    </message>
    <message>
        <source>Choose folder …</source>
        <translation>选择文件夹 …</translation>
    </message>
    <message>
        <source>Open a study …</source>
        <translation>打开研究 …</translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>Files and folders can also be dropped anywhere on this window. Then press Run (F5).</source>
        <translation>文件和文件夹也可拖放到此窗口的任意位置。然后按“运行”(F5)。</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Multipliers</source>
        <translation>乘法器</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Step %1, done</source>
        <translation>步骤 %1，已完成</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>步骤 %1</translation>
    </message>
    <message>
        <source>Recent studies</source>
        <translation>最近的研究</translation>
    </message>
    <message>
        <source>The sample that comes with Axscope, a folder with CIFAR, Tiny ImageNet or images by class, or random images.</source>
        <translation>Axscope 附带的示例图像、含 CIFAR、Tiny ImageNet 或按类别存放图像的文件夹，或随机图像。</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>入门步骤</translation>
    </message>
    <message>
        <source>Sample study</source>
        <translation>示例研究</translation>
    </message>
    <message>
        <source>Twelve checkpoints of ResNet-20: dense and with hard, soft and cluster experts, as trained and retrained for two multipliers. The eight Pareto-optimal multipliers, 1,000 generated images. It needs no files, and less than three minutes on two cores; the views fill meanwhile.</source>
        <translation>ResNet-20 的十二个检查点：稠密，以及带硬、软、聚类专家的，包括训练所得的和为两个乘法器再训练的。八个帕累托最优乘法器，1,000 幅生成的图像。无需任何文件，在两个核心上不到三分钟；其间各视图逐步填充。</translation>
    </message>
    <message>
        <source>Open and run</source>
        <translation>打开并运行</translation>
    </message>
    <message>
        <source>Opens the study that comes with Axscope, and runs it</source>
        <translation>打开 Axscope 附带的研究并运行</translation>
    </message>
    <message>
        <source>Your own study</source>
        <translation>您自己的研究</translation>
    </message>
    <message>
        <source>Trained checkpoints: .safetensors (one file, or in parts with their .index.json), .pt, .pth.</source>
        <translation>训练好的检查点：.safetensors（单个文件，或分卷并附其 .index.json）、.pt、.pth。</translation>
    </message>
    <message>
        <source>From the catalogue on the left, or your own: product tables (.npy, .bin, .txt, .csv, .h) and circuits (.c, .v).</source>
        <translation>来自左侧的目录，或您自己的：乘积表（.npy、.bin、.txt、.csv、.h）和电路（.c、.v）。</translation>
    </message>
    <message>
        <source>Add the CIFAR-100 checkpoints</source>
        <translation>添加 CIFAR-100 检查点</translation>
    </message>
    <message>
        <source>ResNet-20 for CIFAR-100, dense and with experts, which come with Axscope; choose the folder with its images next</source>
        <translation>Axscope 附带的用于 CIFAR-100 的 ResNet-20，稠密和带专家的；接下来请选择其图像所在的文件夹</translation>
    </message>
</context>
</TS>
