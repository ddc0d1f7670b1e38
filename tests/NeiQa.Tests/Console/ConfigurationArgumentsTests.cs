using NeiQa.Console;

namespace NeiQa.Tests.Console;

public sealed class ConfigurationArgumentsTests
{
    [Theory]
    [InlineData("ask", "q", "--NeiQa:DataPath=x y")]
    [InlineData("--NeiQa:DataPath", "x y", "ask", "q")]
    [InlineData("ask", "/neiqa:datapath", "x y", "q")]
    [InlineData("NeiQa:DataPath=x y", "ask", "q")]
    public void Split_SettingAnywhere_IsTakenOut(params string[] arguments)
    {
        var split = ConfigurationArguments.Split(arguments);

        Assert.Equal("x y", split.Settings["NeiQa:DataPath"]);
        Assert.Equal(["ask", "q"], split.Rest);
        Assert.Null(split.Error);
    }

    [Theory]
    [InlineData("ask", "What is NeiQa: a service?")]
    [InlineData("ask", "NeiQa:DataPath")]
    [InlineData("ask", "--", "--NeiQa:DataPath=x")]
    public void Split_WhatOnlyLooksLikeASetting_StaysWhereItIs(params string[] arguments)
    {
        var split = ConfigurationArguments.Split(arguments);

        Assert.Empty(split.Settings);
        Assert.Equal(arguments, split.Rest);
    }

    [Fact]
    public void Split_SettingWithoutValue_IsNamed() =>
        Assert.Contains("--NeiQa:DataPath", ConfigurationArguments.Split(["ask", "q", "--NeiQa:DataPath"]).Error, StringComparison.Ordinal);

    [Fact]
    public void Split_ValueWithEqualsSign_IsKeptWhole() =>
        Assert.Equal("a=b", ConfigurationArguments.Split(["--NeiQa:Chat:ApiKey=a=b"]).Settings["NeiQa:Chat:ApiKey"]);
}
