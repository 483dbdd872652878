using FsCheck;
using FsCheck.Fluent;
using Hearsay.Intake.Metadata;

namespace Hearsay.Intake.Tests.Metadata;

public sealed class PublishedDateTests
{
    [Theory]
    [InlineData("1921-10-20")]
    [InlineData("1921-10-20T23:59:59Z")]
    [InlineData("1921-10-20 08:00")]
    [InlineData("1921/10/20")]
    [InlineData("19211020")]
    [InlineData("Thu, 20 Oct 1921 08:00:00 GMT")]
    [InlineData("20 October 1921")]
    [InlineData("October 20, 1921")]
    [InlineData("Oct. 20, 1921, 8:00 a.m.")]
    [InlineData("Published on the 20th October 1921")]
    [InlineData("By Ann Lee | October 20th, 1921")]
    public void Parse_Day_IsRead(string written)
    {
        PublishedDate.Parse(written).ShouldBe(new DateOnly(1921, 10, 20));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("10/11/2015")]
    [InlineData("2015")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("2015-13-45")]
    [InlineData("31 February 2015")]
    public void Parse_WhatIsNoDay_IsLeftOpen(string? written)
    {
        PublishedDate.Parse(written).ShouldBeNull();
    }

    [Fact]
    public void Parse_AnyText_DoesNotThrow()
    {
        Prop.ForAll<string>(text =>
        {
            PublishedDate.Parse(text);
            return true;
        }).Holds();
    }
}
