"""The tests that Jupyter has for kernels, with samples in TypeScript. Nothing that they know is left out."""

import os
import unittest

import jupyter_kernel_test
from jupyter_client import KernelManager
from jupyter_core.paths import jupyter_runtime_dir


class CourseKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = "tslab"
    language_name = "typescript"
    file_extension = ".ts"

    @classmethod
    def setUpClass(cls):
        """Speaks through sockets in a folder, as README.md recommends for servers; other tests speak TCP."""
        file = os.path.join(jupyter_runtime_dir(), "kernel.json")
        cls.km = KernelManager(kernel_name=cls.kernel_name, transport="ipc", connection_file=file)
        cls.km.start_kernel()
        cls.kc = cls.km.client()
        cls.kc.start_channels()
        cls.kc.wait_for_ready(timeout=60)

    def test_transport(self):
        """The settings were understood."""
        self.assertEqual(self.km.ip, os.path.join(jupyter_runtime_dir(), "kernel-ipc"))

    code_hello_world = 'console.log("hello, world")'
    code_stderr = 'console.error("hello, error")'
    code_generate_error = 'throw new Error("on purpose")'
    code_clear_output = "console.clear()"
    code_inspect_sample = "Math.max"

    complete_code_samples = ["1 + 1", "const a = 1;", "for (const x of [1]) {\n  x;\n}", "`a\nb`"]
    incomplete_code_samples = ["for (const x of [1]) {", "const a =", "f(", "`abc", "/* abc"]
    invalid_code_samples = ["const = 1", "1 +* 2", "}", 'const a = "abc\n1']

    completion_samples = [
        {"text": "Math.clz", "matches": ["clz32"]},
        {"text": "Number.isSa", "matches": ["isSafeInteger"]},
    ]

    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"a" + "b"', "result": "ab"},
        {"code": "[0.5, { a: 1 }]", "result": "[ 0.5, { a: 1 } ]"},
    ]
    code_display_data = [
        {"code": f'import {{ display }} from "tslab"; display.{call}', "mime": mime}
        for call, mime in [
            ('html("<b>1</b>")', "text/html"),
            ('svg("<svg></svg>")', "image/svg+xml"),
            ("png(new Uint8Array(3))", "image/png"),
        ]
    ]

    supported_history_operations = ("tail", "range", "search")
    code_history_pattern = "6 ? 7"

    def test_pager(self):
        """A kernel has a pager if it has commands that show documents, such as IPython's `%page`."""
        reply, _ = self.execute_helper("1")
        self.assertEqual(reply["content"]["payload"], [])

    def test_input(self):
        """The tests of Jupyter have none for questions; this is Jupyter's client that answers one."""
        self.flush_channels()
        asking = self.kc.execute('(await prompt("Name?")).length', allow_stdin=True)
        question = self.kc.get_stdin_msg(timeout=15)
        # validate_message would have the boolean of the protocol be a number.
        self.assertEqual(question["header"]["msg_type"], "input_request")
        self.assertEqual(question["parent_header"]["msg_id"], asking)
        self.assertEqual(question["content"], {"prompt": "Name?", "password": False})
        self.kc.input("Ada")
        reply = self.get_non_kernel_info_reply(timeout=15)
        self.assertEqual(reply["content"]["status"], "ok")


if __name__ == "__main__":
    unittest.main()
