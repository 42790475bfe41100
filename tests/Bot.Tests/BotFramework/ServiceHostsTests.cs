using MentorBot.Bot.BotFramework;

namespace MentorBot.Bot.Tests.BotFramework;

public class ServiceHostsTests
{
    public static readonly string[] Refused =
    [
        "",
        "hello",
        "/emea/",
        "http://smba.trafficmanager.net/emea/",
        "ftp://smba.trafficmanager.net/",
        "file:///etc/passwd",
        "https://smba.trafficmanager.net.evil.example/",
        "https://evilsmba.trafficmanager.net/",
        "https://trafficmanager.net/",
        "https://other.trafficmanager.net/",
        "https://eu.smba.trafficmanager.net/",
        "https://smba.trafficmanager.net@evil.example/",
        "https://evil.example@smba.trafficmanager.net/",
        "https://evil.example\\@smba.trafficmanager.net/",
        "https://evil.example#.smba.trafficmanager.net/",
        "https://evil.example?.smba.trafficmanager.net/",
        "https://evil.example/.smba.trafficmanager.net/",
        "https://smba.trafficmanager.net:8443/",
        "https://smba.trafficmanager.net:80/",
        "https://smba.trafficmanager.net./",
        "https://smbа.trafficmanager.net/",
        "https://xn--smb-6cd.trafficmanager.net/",
        "https://smba。trafficmanager。net/",
        " https://smba.trafficmanager.net/",
        "https://smba.trafficmanager.net/\r\nX: y",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://localhost/",
        "http://localhost/",
        "http://127.0.0.1:3978/",
        "http://169.254.169.254/metadata/",
        "https://169.254.169.254/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://10.0.0.1/",
    ];

    private static readonly ServiceHosts Hosts = new(["smba.trafficmanager.net"], allowsLoopback: false);

    [Fact]
    public void Tricks_do_not_lead_off_the_list() => Assert.DoesNotContain(Refused, url => Hosts.Allow(url, out _));

    [Theory]
    [InlineData("https://smba.trafficmanager.net")]
    [InlineData("https://smba.trafficmanager.net/")]
    [InlineData("https://SMBA.TrafficManager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:443/teams/")]
    public void Listed_hosts_are_allowed(string url) => Assert.True(Hosts.Allow(url, out _));

    [Fact]
    public void What_lies_below_a_listed_host_is_allowed_where_it_is_listed_too()
    {
        var both = new ServiceHosts(["smba.trafficmanager.net", "eu.smba.trafficmanager.net"], allowsLoopback: false);

        Assert.True(both.Allow("https://eu.smba.trafficmanager.net/teams/", out _));
        Assert.False(both.Allow("https://us.smba.trafficmanager.net/teams/", out _));
    }

    [Fact]
    public void Only_a_bot_without_an_app_id_may_call_this_machine()
    {
        var local = new ServiceHosts(["smba.trafficmanager.net"], allowsLoopback: true);

        Assert.True(local.Allow("http://localhost:56150/_connector", out _));
        Assert.True(local.Allow("http://127.0.0.1:56150/_connector", out _));
        Assert.False(local.Allow("http://example.com/_connector", out _));
        Assert.False(local.Allow("http://localhost.evil.example/", out _));
        Assert.False(local.Allow("http://localhost@evil.example/", out _));
        Assert.False(local.Allow(null, out _));
    }
}
