"""The shapes of the contract as frozen Pydantic models, by datamodel-code-generator."""

from collections.abc import Mapping
from typing import Any

from datamodel_code_generator import generate
from datamodel_code_generator.enums import DataModelType, InputFileType
from datamodel_code_generator.format import DatetimeClassType, PythonVersion

from tools.client.contract import ContractProblem, shapes

HEADER = '"""The shapes of the API, generated from its contract by `python -m tools.client`; not to be edited."""'
SHAPE = "watchfloor.client.wire.Shape"


def shapes_text(document: Mapping[str, Any]) -> str:
    """The module of shapes. Raises ContractProblem where no text comes out."""
    text = generate(
        shapes(document),
        input_file_type=InputFileType.OpenAPI,
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        base_class=SHAPE,
        custom_file_header=HEADER,
        use_standard_collections=True,
        use_union_operator=True,
        use_specialized_enum=True,
        capitalise_enum_members=True,
        use_schema_description=True,
        use_field_description=True,
        use_single_line_docstring=True,
        strict_nullable=True,
        strict_refs=True,
        use_object_type=True,
        output_datetime_class=DatetimeClassType.Awaredatetime,
        formatters=[],
    )
    if not isinstance(text, str):
        raise ContractProblem("The contract gives no single module of shapes.")
    return text
